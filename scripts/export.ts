/** `npm run export`: everything that is kept, in files that anyone can open, while the server runs or not. */
import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { readConfig } from '../server/config.ts'
import { programVersion } from '../server/program-version.ts'
import { exportData } from './export/export-data.ts'
import { readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run export takes, after --:
  --to FOLDER   the folder to make, empty or absent
DATA_DIR is read from the environment.`

const isWithin = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

await runCommand(async () => {
  const { to: given } = readOptions(process.argv.slice(2), { options: { to: { type: 'string' } }, explain }).values
  if (given === undefined) throw new Complaint(`Expected --to.\n${explain}`)
  const to = resolve(given)
  const { dataFolder } = readConfig(process.env)
  if (!existsSync(join(dataFolder, 'paituean.db'))) throw new Complaint(`Expected a database in ${dataFolder}; set DATA_DIR to the server’s folder`)
  if (isWithin(to, dataFolder)) throw new Complaint(`--to: expected a folder outside DATA_DIR, received “${given}”`)
  const files = await exportData({ dataFolder, to, at: Date.now(), version: await programVersion() }).catch((fault: unknown) => {
    throw new Complaint(`Nothing was exported. ${fault instanceof Error ? fault.message : String(fault)}`)
  })
  console.log(`${to}: ${String(files)} files, each read again; README.md says what they are. There is personal data among them, and nothing that lets anybody in`)
})
