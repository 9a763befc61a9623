/** Thai text and calendar at the edges: folding for search, Buddhist era, Thai numerals, collation. */
import { zone } from './time.ts'

const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'

/** One spelling for look-alike Thai: SARA AM composed, double SARA E joined, invisible marks gone, Arabic digits. */
export const foldThai = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/\u0E33([\u0E48-\u0E4B])/g, '$1\u0E33')
    .replace(/\u0E40\u0E40/g, '\u0E41')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[๐-๙]/g, (digit) => String(thaiDigits.indexOf(digit)))
    .toLowerCase()

export const toThaiDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => thaiDigits[Number(digit)] ?? digit)

/** `2026-11` → `พฤศจิกายน 2569`. */
export function monthInThai(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Intl.DateTimeFormat('th-TH', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.UTC(year, number - 1, 1)
  )
}

/** An instant as `23 พฤศจิกายน 2569` in Bangkok. */
export const dateInThai = (ms: number): string =>
  new Intl.DateTimeFormat('th-TH', { timeZone: zone, dateStyle: 'long' }).format(ms)

/** Dictionary order of Thai, for lists people read. */
export const compareThai = new Intl.Collator('th').compare
