/** Months and days as addresses and forms name them. */
import { z } from 'zod'

export const Month = z.string().regex(/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$/, 'a Gregorian month such as 2026-11')
export const Day = z.string().regex(/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a Gregorian date such as 2026-11-23')
