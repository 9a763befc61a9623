/** `npm run backup`: a copy of everything that is kept, while the server runs or not. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '../server/config.ts'
import { programVersion } from '../server/program-version.ts'
import { backUp } from '../server/storage/backup/back-up.ts'
import { readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run backup takes, after --:
  --to FOLDER   where backups stand; BACKUP_DIR if not said
DATA_DIR, BACKUP_DIR and BACKUP_DIR_2 are read from the environment.`

await runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), { options: { to: { type: 'string' } }, explain })
  const { dataFolder, backup } = readConfig(process.env)
  const backupFolder = values.to === undefined ? backup?.folder : resolve(values.to)
  if (backupFolder === undefined) throw new Complaint(`Expected a folder for backups: set BACKUP_DIR, or npm run backup -- --to FOLDER`)
  if (!existsSync(join(dataFolder, 'paituean.db'))) throw new Complaint(`Expected a database in ${dataFolder}; set DATA_DIR to the server’s folder`)
  const order = { dataFolder, backupFolder, secondFolder: backup?.secondFolder, at: Date.now(), version: await programVersion() }
  const { folder, manifest, secondFault } = await backUp(order).catch((fault: unknown) => {
    throw new Complaint(`No backup was made. ${fault instanceof Error ? fault.message : String(fault)}`)
  })
  console.log(`${folder}: ${String(manifest.files.length)} files, each read again and as it was written`)
  if (manifest.damaged.length > 0) console.error(`DAMAGED in ${dataFolder} and left out: ${manifest.damaged.join(', ')}`)
  if (secondFault !== null) console.error(`NO COPY in ${backup?.secondFolder ?? ''}: ${secondFault}`)
  process.exitCode = manifest.damaged.length > 0 || secondFault !== null ? 1 : 0
})
