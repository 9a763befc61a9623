/** A JSON schema as a person reads it: a shape with names and kinds, one line a field. */
import type { JsonSchema } from '../../protocol/open-api.ts'

type Part = JsonSchema | boolean | undefined
const indent = (depth: number): string => '  '.repeat(depth)
const literal = (value: unknown): string => JSON.stringify(value)

/** Bounds worth telling; what numbers cannot exceed anyway is left out. */
function bounds(schema: JsonSchema): string {
  const told: [string, unknown][] = [
    ['from', schema.minimum],
    ['above', schema.exclusiveMinimum],
    ['to', schema.maximum],
    ['at least', schema.minLength ?? schema.minItems],
    ['at most', schema.maxLength ?? schema.maxItems],
    ['like', schema.pattern],
    ['if absent', schema.default === undefined ? undefined : literal(schema.default)]
  ]
  const worth = told.filter(([, value]) => value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER)
  return worth.length > 0 ? `  (${worth.map(([word, value]) => `${word} ${String(value)}`).join(', ')})` : ''
}

function objectText({ properties = {}, required = [] }: JsonSchema, depth: number): string {
  const fields = Object.entries(properties).map(
    ([name, property]) => `${indent(depth + 1)}${name}${required.includes(name) ? '' : '?'}: ${schemaText(property, depth + 1)}`
  )
  return fields.length > 0 ? `{\n${fields.join('\n')}\n${indent(depth)}}` : '{ }'
}

export function schemaText(part: Part, depth = 0): string {
  if (part === undefined || typeof part === 'boolean') return 'any'
  if (part.$ref !== undefined) return part.$ref.split('/').at(-1) ?? 'any'
  if (part.const !== undefined) return literal(part.const)
  if (part.enum !== undefined) return part.enum.map(literal).join(' | ')
  const choices = part.anyOf ?? part.oneOf
  if (choices !== undefined) return choices.map((choice) => schemaText(choice, depth)).join(' | ') + bounds(part)
  if (part.allOf !== undefined) return part.allOf.map((one) => schemaText(one, depth)).join(' & ')
  if (part.type === 'array') return `list of ${schemaText(Array.isArray(part.items) ? undefined : part.items, depth)}${bounds(part)}`
  if (part.properties !== undefined) return objectText(part, depth)
  return [part.type ?? 'any'].flat().join(' | ') + bounds(part)
}
