/** Dates and numbers as people here read them: Buddhist era in Thai, Bangkok time in both languages. */
import { toThaiDigits } from '../../domain/thai.ts'
import { dateOf, zone } from '../../domain/time.ts'
import type { Language } from './languages.ts'

export type Digits = 'arabic' | 'thai'
const locale = { th: 'th-TH', en: 'en-GB' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options })
  formatters.set(key, kept)
  return kept
}

/** `23 พ.ย. 2569` */
export const dateWords = (ms: number, language: Language): string => formatter(language, { dateStyle: 'medium' }).format(ms)

/** `23 พ.ย. 2569 05:24 น.` */
export function timeWords(ms: number, language: Language): string {
  const time = formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms)
  return `${dateWords(ms, language)} ${time}${language === 'th' ? ' น.' : ''}`
}

/** `05:24`, Bangkok. */
export const clockWords = (ms: number, language: Language): string => formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms)

/** `05:24:07`, Bangkok. */
export const secondWords = (ms: number, language: Language): string =>
  formatter(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(ms)

/** `2026-11-24` → `วันอังคารที่ 24 พฤศจิกายน พ.ศ. 2569` */
export const fullDayWords = (day: string, language: Language): string => formatter(language, { dateStyle: 'full' }).format(Date.parse(`${day}T12:00:00+07:00`))

/** `2026-11-24` → `อ. 24 พ.ย.` */
export const weekdayWords = (day: string, language: Language): string =>
  formatter(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(Date.parse(`${day}T12:00:00+07:00`))

/** `2026-11-24` → `24/11/2569`, or `24/11/2026` in English. */
export const shortDayWords = (day: string, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${month}/${language === 'th' ? thaiYearOf(Number(year)) : year}`
}

/** `2026-11-23` → `23 พ.ย. 2569` */
export const dayWords = (day: string, language: Language): string => {
  const ms = Date.parse(`${day}T12:00:00Z`)
  return Number.isNaN(ms) ? day : dateWords(ms, language)
}

/** `2026-11` → `พฤศจิกายน 2569` */
export const monthWords = (month: string, language: Language): string =>
  formatter(language, { month: 'long', year: 'numeric' }).format(Date.parse(`${month}-15T12:00:00+07:00`))

const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60]
]
/** `5 นาทีที่ผ่านมา` */
export function agoWords(ms: number, nowMs: number, language: Language): string {
  const seconds = Math.max(0, Math.round((nowMs - ms) / 1000))
  const [unit, length] = spans.find(([, seconds_]) => seconds >= seconds_) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(-Math.floor(seconds / length), unit)
}

export const numberWords = (value: number, digits: Digits = 'arabic'): string => {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 1 })
  return digits === 'thai' ? toThaiDigits(text) : text
}

/** `2026-11-23`, days later (or earlier). */
export const shiftDay = (day: string, days: number): string => dateOf(Date.parse(`${day}T12:00:00+07:00`) + days * 86_400_000)

export const thaiYearOf = (year: number): number => year + 543

/** Month names in order, `มกราคม` first. */
export const monthNames = (language: Language): string[] =>
  Array.from({ length: 12 }, (_, month) => formatter(language, { month: 'long' }).format(Date.UTC(2026, month, 15)))

/** `1.2K`: a number where there is little room. */
export const compactWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { notation: 'compact', maximumFractionDigits: value < 100_000 ? 1 : 0 }).format(value)
