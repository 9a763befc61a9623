/** Values a schema takes, to begin with: what is then spoiled is nearly right, and so gets deep. */
import fc from 'fast-check'
import { z } from 'zod'

type Json = z.core.JSONSchema.BaseSchema
type Values = fc.Arbitrary<unknown>

const mostItems = 4
const longestText = 60
const schemaList = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])

function texts({ pattern, minLength = 0, maxLength = longestText, format }: Json): Values {
  if (format === 'uuid') return fc.uuid()
  if (typeof pattern === 'string')
    try {
      return fc.stringMatching(new RegExp(pattern, 'u'))
    } catch {
      // An expression the generator does not know: any text will do.
    }
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, longestText)), unit: 'grapheme' })
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

function numbers({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json): Values {
  const least = Math.max(numberOr(minimum ?? exclusiveMinimum, -1e6), -(2 ** 53))
  const most = Math.min(numberOr(maximum ?? exclusiveMaximum, least + 1e6), 2 ** 53)
  const range = { min: Math.min(least, most), max: Math.max(least, most) }
  return type === 'integer' ? fc.integer({ min: Math.ceil(range.min), max: Math.floor(range.max) }) : fc.double({ ...range, noNaN: true })
}

function objects({ properties = {}, required = [], additionalProperties }: Json): Values {
  const entries = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema as Json)] as const)
  const known = fc.record(Object.fromEntries(entries), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return known
  const more = fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(additionalProperties), { maxKeys: mostItems })
  return fc.tuple(more, known).map(([other, own]) => ({ ...other, ...own }))
}

function lists({ items, minItems = 0 }: Json): Values {
  const each = typeof items === 'object' && !Array.isArray(items) ? valuesOf(items) : fc.jsonValue()
  return fc.array(each, { minLength: Math.min(minItems, mostItems), maxLength: Math.max(minItems, mostItems) })
}

const together = (all: Values, each: Values): Values => fc.tuple(all, each).map(([a, b]): unknown => ({ ...Object(a), ...Object(b) }))

function valuesOf(schema: Json): Values {
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...schema.enum)
  const either = [...schemaList(schema.anyOf), ...schemaList(schema.oneOf)]
  if (either.length > 0) return fc.oneof(...either.map(valuesOf))
  const all = schemaList(schema.allOf)
  if (all.length > 0) return all.map(valuesOf).reduce(together)
  switch (schema.type) {
    case 'object':
      return objects(schema)
    case 'array':
      return lists(schema)
    case 'string':
      return texts(schema)
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case undefined:
    default:
      return fc.jsonValue()
  }
}

/** So many values a schema takes, always the same for a seed. */
export const sampleOf = (schema: z.ZodType, count: number, seed: number): unknown[] =>
  fc.sample(valuesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })), { numRuns: count, seed })
