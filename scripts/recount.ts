/** `npm run recount -- --month 2026-11`: counts a month anew from its evidence and proves it equal, or names the rows that differ. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { BadOption, readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'
import { tellRecount } from './tell-recount.ts'

const explain = `npm run recount takes, after --:
  --month YYYY-MM   the month, of the common era, in Bangkok
DATA_DIR is read from the environment; the server may run meanwhile.`

await runCommand(() => {
  const { month } = readOptions(process.argv.slice(2), { options: { month: { type: 'string' } }, explain }).values
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new BadOption(`--month: expected a month as 2026-11, received ${month === undefined ? 'none' : `“${month}”`}\n${explain}`)
  const { dataFolder } = readConfig(process.env)
  if (!existsSync(join(dataFolder, 'paituean.db'))) throw new Complaint(`Expected a database in ${dataFolder}; set DATA_DIR to the server’s folder`)
  process.exitCode = tellRecount(dataFolder, month) ? 0 : 1
  return Promise.resolve()
})
