import { randomBytes, randomInt } from 'node:crypto'
import type { Chance } from './control/ports/clock.ts'

/** Letters and digits that are not mistaken for one another on a sign far away: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const clearSigns = '34679ACDEFGHJKMNPQRTWXY'

const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

/** The operating system's randomness. */
export const systemChance: Chance = {
  id: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 14),
  secret: () => randomBytes(32).toString('base64url'),
  code: () => pick(clearSigns, 8)
}
