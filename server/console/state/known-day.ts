import { Day } from '../../domain/report.ts'

/** A date out of an address; null: it is none. */
export const knownDay = (text: string | null): string | null => (text !== null && Day.safeParse(text).success && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null)
