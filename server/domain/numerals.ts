import type { Numerals } from './report-sheet.ts'
import { dateInThai, toThaiDigits } from './thai.ts'
import { zone } from './time.ts'

/** A finished text with the digits that were asked for; never for telephone numbers, addresses of pages, or what officers wrote. */
export const inNumerals = (text: string, numerals: Numerals): string => (numerals === 'thai' ? toThaiDigits(text) : text)

/** `๑,๒๓๔` */
export const countIn = (count: number, numerals: Numerals): string => inNumerals(count.toLocaleString('en-US'), numerals)

/** `๕ มีนาคม ๒๕๖๙` in Bangkok. */
export const dateIn = (ms: number, numerals: Numerals): string => inNumerals(dateInThai(ms), numerals)

const clockFace = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })

/** `๑๖.๓๐ น.` in Bangkok, as official papers write it. */
export const timeIn = (ms: number, numerals: Numerals): string => inNumerals(`${clockFace.format(ms).replace(':', '.')} น.`, numerals)
