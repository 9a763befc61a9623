/** The officer a province names for the ministry: exactly one at a time, the former ones kept. */
import { z } from 'zod'
import { Id, PersonRef, ProvinceCode } from './ids.ts'
import { CoordinatorForm } from './report-sheet.ts'
import { dayMs } from './time.ts'

export const Coordinator = z.object({
  id: Id,
  province: ProvinceCode,
  form: CoordinatorForm,
  appointedBy: PersonRef,
  /** Half-open, UTC ms; null: serves now. */
  from: z.number().int(),
  until: z.number().int().nullable(),
  /** When the contacts were erased. */
  erasedAt: z.number().int().nullable()
})
export type Coordinator = z.infer<typeof Coordinator>

/** By which a person can be reached: shown only when asked for, and erased some time after the service. */
export const contactFields = ['phone', 'mobile', 'email', 'lineId'] as const

const hidden = '••••'
const mask = (contact: string): string => (contact === '' ? '' : contact.length < 6 ? hidden : hidden + contact.slice(-2))

const withContacts = <T extends CoordinatorForm>(form: T, make: (contact: string) => string): T => ({
  ...form,
  ...Object.fromEntries(contactFields.map((field) => [field, make(form[field])]))
})

/** The last two signs of a number stay, so that one can tell whether it is the one at hand. */
export const masked = (form: CoordinatorForm): CoordinatorForm => withContacts(form, mask)

export const withoutContacts = (form: CoordinatorForm): CoordinatorForm => withContacts(form, () => '')

/** Whoever ended before this instant is kept without contacts. */
export const contactsKeptSince = (now: number, contactDays: number): number => now - contactDays * dayMs
