import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import multer from 'multer'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { guardBorder } from '../../server/http/border.ts'
import { oneFile } from '../../server/http/one-file.ts'
import { createRefuser } from '../../server/http/refusals.ts'
import { parse } from '../../server/protocol/explain.ts'
import { otherProtocol } from '../../server/realtime/admitting.ts'

/** The border with a question and an upload behind it; what it takes for a fault of its own is gathered. */
async function ask(path: '/api/ask' | '/api/file', headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) {
  const faults: unknown[] = []
  const app = express()
  guardBorder(app, { publicUrl: 'http://signs.example', proxies: 0 })
  app.post('/api/ask', ({ body: asked }, response) => void response.json(parse(z.object({ a: z.string() }), asked)))
  app.post('/api/file', oneFile({ storage: multer.memoryStorage(), most: { code: 'too-large', megabytes: 1 } }), (_request, response) => void response.json(true))
  app.use(createRefuser({ error: (fault) => void faults.push(fault) }))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const answer = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as { code: string; en: string }, faults }
}
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'

test.each([
  ['nested deeper than the stack', '/api/ask', json, `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['nested deeper than the stack itself', '/api/ask', json, `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['in an encoding nobody knows', '/api/ask', { ...json, 'content-encoding': 'identity, gzip' }, '{}'],
  ['in letters nobody knows', '/api/ask', { 'content-type': 'application/json; charset=latin1' }, '{}'],
  ['said to be packed and is not', '/api/ask', { ...json, 'content-encoding': 'gzip' }, 'no gzip'],
  ['a form without a boundary', '/api/file', { 'content-type': 'multipart/form-data' }, head],
  ['a form that is cut off', '/api/file', form, `${head}bytes`],
  ['a form with another field', '/api/file', form, `${head.replace('name="file"', 'name="other"')}bytes\r\n--x--\r\n`]
] as const)('a body that is %s is refused as bad input, and is no fault of the server’s', async (_, path, headers, body) => {
  expect(await ask(path, headers, body)).toMatchObject({ status: 400, body: { code: 'bad-input' }, faults: [] })
})

test('what a hello says instead of a protocol number is told in a sentence, however deep it is nested', () => {
  expect(otherProtocol(JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).message).toBe('Expected protocol 1 but received something nested too deeply')
  expect(otherProtocol(undefined).message).toBe('Expected protocol 1 but received nothing')
})
