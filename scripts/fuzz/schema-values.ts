/** Values a schema takes, to begin with: what is then spoiled is nearly right, and so gets deep. */
import fc from 'fast-check'
import { z } from 'zod'

type Json = z.core.JSONSchema.BaseSchema
type Values = fc.Arbitrary<unknown>

const mostItems = 4
const schemaList = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])

function texts({ pattern, minLength = 0, maxLength = 60, format }: Json): Values {
  if (format === 'uuid') return fc.uuid()
  if (typeof pattern === 'string')
    try {
      return fc.stringMatching(new RegExp(pattern, 'u'))
    } catch {
      // An expression the generator does not know: any text will do.
    }
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)), unit: 'grapheme' })
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

function numbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json, whole: boolean): Values {
  const least = Math.max(numberOr(minimum ?? exclusiveMinimum, -1e6), -(2 ** 53))
  const most = Math.min(numberOr(maximum ?? exclusiveMaximum, least + 1e6), 2 ** 53)
  const range = { min: Math.min(least, most), max: Math.max(least, most) }
  return whole ? fc.integer({ min: Math.ceil(range.min), max: Math.floor(range.max) }) : fc.double({ ...range, noNaN: true })
}

function objects({ properties = {}, required = [], additionalProperties }: Json): Values {
  const entries = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema as Json)] as const)
  const known = fc.record(Object.fromEntries(entries), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return known
  const more = fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(additionalProperties as Json), { maxKeys: mostItems })
  return fc.tuple(more, known).map(([other, own]) => ({ ...other, ...own }))
}

export function valuesOf(schema: Json): Values {
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  const either = [...schemaList(schema.anyOf), ...schemaList(schema.oneOf)]
  if (either.length > 0) return fc.oneof(...either.map(valuesOf))
  const [first, ...others] = schemaList(schema.allOf)
  if (first !== undefined) return others.reduce((values, other) => fc.tuple(values, valuesOf(other)).map(([a, b]) => ({ ...Object(a), ...Object(b) }) as unknown), valuesOf(first))
  switch (schema.type) {
    case 'object':
      return objects(schema)
    case 'array': {
      const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? valuesOf(schema.items as Json) : fc.jsonValue()
      const least = schema.minItems ?? 0
      return fc.array(items, { minLength: Math.min(least, mostItems), maxLength: Math.max(least, mostItems) })
    }
    case 'string':
      return texts(schema)
    case 'integer':
      return numbers(schema, true)
    case 'number':
      return numbers(schema, false)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

/** So many values a schema takes, always the same for a seed. */
export const sampleOf = (schema: z.ZodType, count: number, seed: number): unknown[] =>
  fc.sample(valuesOf({ ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) }), { numRuns: count, seed })
