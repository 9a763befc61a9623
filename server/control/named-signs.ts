/** Signs in a sentence: the first few by name, the others by their number. */
import type { Sign } from '../domain/sign.ts'

const named = 3
const namesOf = (signs: readonly Sign[], andMore: (count: number) => string): string =>
  signs.slice(0, named).map(({ name }) => name).join(', ') + (signs.length > named ? andMore(signs.length - named) : '')

export const inThai = (signs: readonly Sign[]): string => namesOf(signs, (count) => ` และอีก ${count} ป้าย`)
export const inEnglish = (signs: readonly Sign[]): string => namesOf(signs, (count) => ` and ${count} more`)
