import { expect, test } from 'vitest'
import { z } from 'zod'
import { api } from '../../server/protocol/api.ts'
import { openApiOf, pathOf } from '../../server/protocol/open-api.ts'
import type { Route } from '../../server/protocol/route.ts'
import { startSystem } from '../support/system.ts'

const Operation = z.object({
  operationId: z.string(),
  security: z.array(z.unknown()),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.object({}) })),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.object({}).loose() })) }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string() }))
})
const Document = z.object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), Operation)) })
const Secured = z.object({ components: z.object({ securitySchemes: z.object({ session: z.object({ name: z.string() }) }) }) })

test('every route of the contract is in the OpenAPI document with what it takes and who may call it', async () => {
  const { url } = await startSystem()
  const { paths } = Document.parse(await (await fetch(`${url}/api/openapi.json`)).json())
  const routes: [string, Route][] = Object.entries(api)
  for (const [name, route] of routes) {
    const operation = paths[pathOf(route.path)]?.[route.method]
    expect(operation?.operationId).toBe(name)
    expect(operation?.security).toHaveLength(route.access === 'public' ? 0 : 1)
    expect(operation?.requestBody === undefined).toBe(route.body === undefined && route.multipart !== true)
    const inPath = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, part]) => part)
    const told = operation?.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
    expect(told?.sort()).toEqual(inPath.sort())
  }
  expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(routes.length)
  const publish = paths['/api/issues']?.['post']?.requestBody?.content['application/json']?.schema
  expect(publish).toMatchObject({ required: ['basis', 'fingerprint', 'note'] })
  const cookies = ['http', 'https'].map((scheme) => Secured.parse(openApiOf(api, { url: `${scheme}://signs.example`, version: '1' })).components.securitySchemes.session.name)
  expect(cookies).toEqual(['paituean.session_token', '__Host-paituean.session_token'])
})

test('the page to read it on names every route and holds nothing that a strict policy would stop', async () => {
  const { url } = await startSystem()
  const response = await fetch(`${url}/api/docs`)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('content-security-policy')).toContain("style-src 'self';")
  const page = await response.text()
  for (const name of Object.keys(api)) expect(page).toContain(`id="${name}"`)
  expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=|(src|href)="(?!\/api\/|#)/)
  const style = await fetch(`${url}/api/docs.css`)
  expect([style.status, style.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/css')])
})
