import { toArabicDigits } from './arabic-digits.ts'

/** A form's cell holds no more. */
const most = 1_000_000_000

/** `๑,๒๓๔` → 1234; nothing → null. */
export function readCount(text: string): number | null | 'wrong' {
  const digits = toArabicDigits(text).replace(/[\s,]/g, '')
  if (digits === '') return null
  const count = Number(digits)
  return /^[0-9]+$/.test(digits) && count <= most ? count : 'wrong'
}
