/** `npm run restore`: makes a data folder of a backup. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '../server/config.ts'
import { manifestName } from '../server/storage/backup/backup-manifest.ts'
import { generationName } from '../server/storage/backup/generation-name.ts'
import { restoreBackup } from '../server/storage/backup/restore-backup.ts'
import { generationsIn } from '../server/storage/backup/write-generation.ts'
import { readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run restore takes, after --:
  --from FOLDER   one backup, or the folder of all: then the newest
  --to FOLDER     the data folder to make, empty or absent; DATA_DIR if not said`

/** The backup itself. */
async function backupAt(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Complaint(`Expected a backup in ${folder}, but there is no such folder`)
  if (existsSync(join(folder, manifestName))) return folder
  const [newest] = await generationsIn(folder)
  if (newest === undefined) throw new Complaint(`Expected a backup in ${folder}, but it has no ${manifestName}`)
  return join(folder, generationName(newest))
}

await runCommand(async () => {
  const { from: given, to: wanted } = readOptions(process.argv.slice(2), { options: { from: { type: 'string' }, to: { type: 'string' } }, explain }).values
  if (given === undefined) throw new Complaint(`Expected --from.\n${explain}`)
  const from = await backupAt(resolve(given))
  const to = wanted === undefined ? readConfig(process.env).dataFolder : resolve(wanted)
  const { manifest, sessionsEnded } = await restoreBackup({ from, to }).catch((fault: unknown) => {
    throw new Complaint(`Nothing was restored. ${fault instanceof Error ? fault.message : String(fault)}`)
  })
  console.log(`${to}: everything as it was at ${new Date(manifest.at).toISOString()}, ${String(manifest.files.length)} files, each read again`)
  console.log(`Nobody is signed in there (${String(sessionsEnded)} sessions were ended). Passwords, roles and API keys are those of that moment: what was changed or revoked since, change or revoke again.`)
  if (manifest.damaged.length > 0) console.error(`Missing, because they were damaged when the backup was made: ${manifest.damaged.join(', ')}`)
})
