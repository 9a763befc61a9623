import { toArabicDigits } from './arabic-digits.ts'

/** A time of day as people here write it: `6.30`, `06:30`, `0630`, `๐๖.๓๐ น.`, `24:00` → `06:30`; null: it is none. */
export function readTime(typed: string): string | null {
  const text = toArabicDigits(typed).replace(/น\.?$/, '').trim()
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
