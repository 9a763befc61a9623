import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openCounts } from '../../server/storage/counts.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { openIssues } from '../../server/storage/issues.ts'
import { openLedger } from '../../server/storage/ledger.ts'
import { openReader } from '../../server/storage/reader.ts'
import { openRollUps } from '../../server/storage/roll-ups.ts'
import { openEvidenceStore } from '../../server/storage/evidence-store.ts'
import { tempFolder } from '../support/temp-folder.ts'
import type { Kept } from './describe-ledger.ts'

/** The embedded ledger in a folder of the test's own. */
export async function openEmbeddedLedger() {
  const database = openDatabase(join(await tempFolder(), 'test.db'))
  const reader = openReader(database.sqlite.name)
  onTestFinished(async () => {
    await reader.close()
    database.close()
  })
  const kept: Kept = {
    async evidence() {
      const rows = await database.queries.selectFrom('record').select(['epoch', 'seq', 'verdict', 'reason', 'hour', 'p0', 'p1']).orderBy('arrived_at').orderBy('epoch').orderBy('seq').execute()
      return rows.map(({ p0, p1, ...row }) => ({ ...row, plays: p1 - p0 + 1 }))
    },
    gaps: () => database.queries.selectFrom('gap').select(['epoch', 'from_seq as from', 'until_seq as until']).orderBy('from_seq').execute()
  }
  return { ledger: openLedger(database), counts: openCounts(reader), issues: openIssues(database), rollUps: openRollUps(database), evidence: openEvidenceStore(database, reader), kept, database }
}
