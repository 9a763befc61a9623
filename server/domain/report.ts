/** The monthly form's rows: one a slide title, the Digital Billboard column filled in, the other five left to the province. */
import { z } from 'zod'
import { compareThai } from './thai.ts'
import { ProvinceCode } from './ids.ts'

export const Month = z.string().regex(/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$/, 'a Gregorian month such as 2026-11')
export const Day = z.string().regex(/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a Gregorian date such as 2026-11-23')

export const ReportRow = z.object({ number: z.number().int(), title: z.string(), digitalBillboard: z.number().int() })
export const Report = z.object({
  province: ProvinceCode,
  provinceName: z.string(),
  month: Month,
  /** UTC ms at which the figures were read. */
  asOf: z.number().int(),
  rows: z.array(ReportRow),
  total: z.number().int()
})
export type Report = z.infer<typeof Report>

/** Completed plays by slide and title → rows in Thai order; revisions and slides of one title are one line. */
export function reportRows(counts: readonly { title: string; completed: number }[]): z.infer<typeof ReportRow>[] {
  const byTitle = new Map<string, number>()
  for (const { title, completed } of counts) byTitle.set(title, (byTitle.get(title) ?? 0) + completed)
  return [...byTitle]
    .filter(([, completed]) => completed > 0)
    .sort(([a], [b]) => compareThai(a, b))
    .map(([title, digitalBillboard], index) => ({ number: index + 1, title, digitalBillboard }))
}
