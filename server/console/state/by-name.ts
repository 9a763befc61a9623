import type { Province } from '../../domain/province.ts'
import { compareThai } from '../../domain/thai.ts'

/** Provinces in the order of a dictionary of that language. */
export const byName = (provinces: readonly Province[], language: 'th' | 'en'): Province[] =>
  [...provinces].sort((a, b) => (language === 'th' ? compareThai(a.nameTh, b.nameTh) : a.nameEn.localeCompare(b.nameEn, 'en')))
