/** The contract as OpenAPI 3.1, made from the very schemas that requests are parsed with. */
import { z } from 'zod'
import { FailureBody } from './failure-wire.ts'
import type { Route } from './route.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema
export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: JsonSchema
}
interface Content {
  content: Record<string, { schema: JsonSchema }>
}
export interface Operation {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: Content & { required: true }
  responses: Record<string, { description: string } & Partial<Content>>
}
export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  paths: Record<string, Partial<Record<Route['method'], Operation>>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> }
}

/** `input`: as a caller writes it; `output`: as we answer it. What JSON Schema cannot say is left open. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const made: JsonSchema = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) }
  delete made.$schema
  return made
}

const inPath = /:([a-zA-Z]+)/g
export const pathOf = (path: string): string => path.replace(inPath, '{$1}')
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function parametersOf({ params, query }: Route): Parameter[] {
  const of = (schema: z.ZodType | undefined, place: Parameter['in']): Parameter[] => {
    if (schema === undefined) return []
    const { properties = {}, required = [] } = schemaOf(schema, 'input')
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: typeof property === 'boolean' ? {} : property
    }))
  }
  return [...of(params, 'path'), ...of(query, 'query')]
}

const upload: JsonSchema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }

const whose: Record<NonNullable<Route['reach']>, string> = {
  nation: ' For the whole nation: closed to whoever is bound to a province.',
  province: ' Who is bound to a province may this for that one only.',
  signature: ' For the province’s own people, and for administrators of the nation.'
}
function needs({ access, reach }: Route): string {
  if (access === 'public') return 'Open to everyone.'
  if (access === 'signed-in') return 'Open to everyone who is signed in.'
  const permissions = [access].flat().map((permission) => `\`${permission}\``)
  return `Needs the permission ${permissions.join(' or ')}.${reach === undefined ? '' : whose[reach]}`
}

function operationOf(name: string, route: Route): Operation {
  const answer: Content = route.file
    ? { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
    : { content: { 'application/json': { schema: schemaOf(route.response, 'output') } } }
  const body: Content | undefined = route.multipart
    ? { content: { 'multipart/form-data': { schema: upload } } }
    : route.body && { content: { 'application/json': { schema: schemaOf(route.body, 'input') } } }
  return {
    operationId: name,
    summary: words(name).trim(),
    description: needs(route),
    tags: [route.path.split('/')[2] ?? 'api'],
    security: route.access === 'public' ? [] : [{ session: [] }],
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: { required: true, ...body } }),
    responses: {
      200: { description: 'Done.', ...answer },
      default: { description: 'Refused, and why.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } } }
    }
  }
}

const about = `Sign in with \`POST /api/session\`; the answer sets a cookie that later requests must carry.
Requests that change something must come with an \`Origin\` header of this address. Times are UTC milliseconds, days and months are Bangkok's.
A refusal has a code from one closed list and says in Thai and English what was expected.`

/** `url`: where it is served, without a slash at the end. */
export function openApiOf(routes: Readonly<Record<string, Route>>, { url, version }: { url: string; version: string }): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const [name, route] of Object.entries(routes)) {
    const path = pathOf(route.path)
    paths[path] = { ...paths[path], [route.method]: operationOf(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Paituean', version, description: about },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Failure: schemaOf(FailureBody, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: `${url.startsWith('https:') ? '__Host-' : ''}paituean.session_token` } }
    }
  }
}
