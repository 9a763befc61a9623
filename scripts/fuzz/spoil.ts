/** Makes a value wrong somewhere. */
import type { Seeded } from '../simulator/seeded.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
/** JSON’s own, so that the name of the prototype is one of the value’s own. */
const pollution: unknown = JSON.parse('{"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{"polluted":true}}}')

const junk: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, -(2 ** 31), '', ' ', 'x'.repeat(5000), 'ก'.repeat(3000), '\u0000', '\ud800', '\u202e\u200b\ufeff', 'ำ่้๊๋์'.repeat(50),
  '../../../etc/passwd', "' or 1=1 --", '"; drop table person; --', '<script>alert(1)</script>', '=HYPERLINK("http://x")', '${7*7}{{7*7}}', '%00%0d%0aSet-Cookie:x=y',
  'NaN', 'Infinity', '9'.repeat(400), '2026-02-30', '0000-00-00', '2026-13', 'TH-99', 'javascript:alert(1)', 'file:///etc/passwd', 'http://169.254.169.254/', 'data:image/png;base64,AAAA',
  [], {}, [[]], [null], nested(60), nested(2000), Array.from({ length: 3000 }, (_, i) => i), Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])), pollution
]
export const someJunk = (chance: Seeded): unknown => junk[chance.whole(junk.length)]

export const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A copy that is wrong in one place, or is something else altogether. */
export function spoil(value: unknown, chance: Seeded): unknown {
  if (!isBranch(value) || chance.chance(0.08)) return someJunk(chance)
  const keys = Object.keys(value)
  const key = keys[chance.whole(keys.length)]
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  const set = (name: string, next: unknown): unknown => (Reflect.set(copy, name, next), copy)
  if (key === undefined || chance.chance(0.1)) return set(Array.isArray(copy) ? String(copy.length) : 'more', someJunk(chance))
  const part = value[key]
  if (isBranch(part) && chance.chance(0.6)) return set(key, spoil(part, chance))
  if (chance.chance(0.15)) {
    Reflect.deleteProperty(copy, key)
    return copy
  }
  if (typeof part === 'string' && chance.chance(0.3)) return set(key, part + String(someJunk(chance)).slice(0, 2000))
  if (typeof part === 'number' && chance.chance(0.4)) return set(key, [-part, part + 0.5, part * 1e9, String(part)][chance.whole(4)])
  return set(key, someJunk(chance))
}
