import { toArabicDigits } from './arabic-digits.ts'

export type DateFault = 'not-a-date' | 'two-digit-year' | 'no-such-day'
export type ReadDate = { day: string } | { fault: DateFault }

const months = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
const fullMonths = [
  'มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'
]
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Years from here on are Buddhist: the Gregorian ones of a signboard's life are all below. */
const firstBuddhist = 2400
const two = (value: number): string => String(value).padStart(2, '0')

function monthOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const bare = words.replaceAll('.', '')
  const thai = fullMonths.findIndex((full, index) => full === words || months[index]?.replaceAll('.', '') === bare)
  return thai >= 0 ? thai + 1 : englishMonths.indexOf(bare.slice(0, 3).toLowerCase()) + 1
}

/** A date as people here write it: `24/11/2569`, `24 พ.ย. 2569`, `๒๔ พฤศจิกายน ๒๕๖๙`, `24 Nov 2026`, `2026-11-24` → the Gregorian `2026-11-24`. */
export function readDate(typed: string): ReadDate {
  const text = toArabicDigits(typed).replace(/พ\.?\s?ศ\.?/, ' ').trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const usual = /^(\d{1,2})[\s/.-]+(\d{1,2}|[^\d\s/]+?)[\s/.-]+(\d+)$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [usual?.[3], usual?.[2], usual?.[1]]
  if (year === undefined || month === undefined || day === undefined) return { fault: 'not-a-date' }
  if (year.length !== 4) return { fault: year.length <= 2 ? 'two-digit-year' : 'not-a-date' }
  const gregorian = Number(year) >= firstBuddhist ? Number(year) - 543 : Number(year)
  if (gregorian < 1900 || gregorian > 2199) return { fault: 'not-a-date' }
  const number = monthOf(month)
  const made = new Date(Date.UTC(gregorian, number - 1, Number(day)))
  const exists = number >= 1 && number <= 12 && made.getUTCDate() === Number(day) && made.getUTCMonth() === number - 1
  return exists ? { day: `${gregorian}-${two(number)}-${two(Number(day))}` } : { fault: number === 0 ? 'not-a-date' : 'no-such-day' }
}
