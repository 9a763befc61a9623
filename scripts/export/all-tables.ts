import type { Tables } from './exported.ts'
import { ledgerTables } from './tables/ledger-tables.ts'
import { monthTables } from './tables/month-tables.ts'
import { peopleTables } from './tables/people-tables.ts'
import { publishingTables } from './tables/publishing-tables.ts'
import { signTables } from './tables/sign-tables.ts'

export const exportedTables: Tables = { ...signTables, ...publishingTables, ...ledgerTables, ...monthTables, ...peopleTables }
