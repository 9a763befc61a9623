/** `npm run audit:verify`: whether every entry of the audit log stands as it was written. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { verifyAudit } from '../server/storage/verify-audit.ts'
import { Complaint, runCommand } from './run-command.ts'

await runCommand(() => {
  const file = join(readConfig(process.env).dataFolder, 'paituean.db')
  if (!existsSync(file)) throw new Complaint(`Expected a database at ${file}; set DATA_DIR to the server’s folder`)
  const verdict = verifyAudit(file)
  if (verdict.sound) console.log(`sound: ${verdict.entries} entries, the newest ${verdict.head}`)
  else console.error(`NOT SOUND: entry ${verdict.seq} is ${verdict.why}; the ${verdict.entries} before it are as they were written`)
  process.exitCode = verdict.sound ? 0 : 1
  return Promise.resolve()
})
