/** Looks at a data folder nobody uses: is all of it whole, and does one part say what the other does? */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { monthOf } from '../../server/domain/time.ts'
import { accessFolder } from '../../server/storage/access/access-files.ts'
import { verifyAccessLog } from '../../server/storage/access/verify-access-log.ts'
import { listMedia } from '../../server/storage/backup/list-media.ts'
import { recountMonth } from '../../server/storage/recount-month.ts'
import { unseal } from '../../server/storage/sealed-text.ts'
import { verifyAudit } from '../../server/storage/verify-audit.ts'

/** What is wrong, a sentence each. */
export async function examine(folder: string): Promise<string[]> {
  const wrong: string[] = []
  const file = join(folder, 'paituean.db')
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const integrity = sqlite.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') wrong.push(`the database: ${String(integrity)}`)
    const media = new Set(await listMedia(join(folder, 'media')))
    for (const name of media) {
      const bytes = readFileSync(join(folder, 'media', name.slice(0, 2), name))
      if (createHash('sha256').update(bytes).digest('hex') !== name) wrong.push(`media ${name} is not what its name says`)
    }
    const sent = sqlite.prepare<[], string>('select sha256 from sent_media').pluck().all()
    for (const name of sent) if (!media.has(name)) wrong.push(`media ${name} is part of a manifest and not there`)
  } finally {
    sqlite.close()
  }
  if (unseal(readFileSync(join(folder, 'catalogue.json'), 'utf8')) === undefined) wrong.push('the catalogue does not match its sha256')
  const audit = verifyAudit(file)
  if (!audit.sound) wrong.push(`the audit log: entry ${audit.seq} is ${audit.why}`)
  const access = await verifyAccessLog(join(folder, accessFolder))
  if (!access.sound) wrong.push(`the access log: line ${access.line} of ${access.file} is ${access.why}`)
  const { differing, altered } = recountMonth(file, monthOf(Date.now()))
  if (differing.length + altered.length > 0) wrong.push(`the ledger: ${differing.length} hourly rows differ from the evidence, ${altered.length} records were altered`)
  return wrong
}
