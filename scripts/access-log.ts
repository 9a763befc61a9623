/** `npm run access-log`: proves the access log unchanged, and keeps days of it from being removed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { Day } from '../server/domain/report.ts'
import { accessFolder } from '../server/storage/access/access-files.ts'
import { addHold, endHold, readHolds } from '../server/storage/access/holds.ts'
import { verifyAccessLog } from '../server/storage/access/verify-access-log.ts'
import { brokenSeals } from '../server/storage/access/verify-seals.ts'
import { BadOption, readOptions, wholeNumber } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run access-log takes, after --:
  verify                                       computes every hash anew, and compares each day's end with the audit log
  hold --from DAY --to DAY --why "TEXT"        keeps these days of Bangkok, such as 2026-11-28, until the hold is ended
  end --hold N                                 ends a hold
  holds                                        lists them
DATA_DIR is read from the environment; the server may run meanwhile.`

async function verify(folder: string, database: string): Promise<void> {
  const verdict = await verifyAccessLog(folder)
  const broken = await brokenSeals(folder, database)
  if (!verdict.sound) console.error(`NOT SOUND: line ${verdict.line} of ${verdict.file} is ${verdict.why}`)
  for (const file of broken) console.error(`NOT SOUND: ${file} does not end as the audit log says`)
  if (verdict.sound && broken.length === 0) console.log(`sound: ${verdict.lines} lines in ${verdict.files} files, the newest ${verdict.head}`)
  process.exitCode = verdict.sound && broken.length === 0 ? 0 : 1
}

async function hold(folder: string, from: string, to: string, why: string): Promise<void> {
  if (from > to || why === '') throw new BadOption(`Expected a first day, a last day and why\n${explain}`)
  const { id } = await addHold(folder, { from, to, why, at: Date.now() })
  console.log(`hold ${id}: ${from} to ${to} are kept until it is ended`)
}

async function end(folder: string, text: string | undefined): Promise<void> {
  const id = wholeNumber('hold', text, { least: 1, most: 1_000_000 }) ?? 0
  if ((await endHold(folder, id, Date.now())) === undefined) throw new Complaint(`Expected a hold that stands, received ${id}; npm run access-log -- holds`)
  console.log(`hold ${id} has ended`)
}

async function list(folder: string): Promise<void> {
  for (const { id, from, to, why, endedAt } of await readHolds(folder)) console.log(`${id}  ${from} to ${to}  ${endedAt === null ? 'stands' : `ended ${new Date(endedAt).toISOString()}`}  ${why}`)
}

await runCommand(async () => {
  const options = { from: { type: 'string' }, to: { type: 'string' }, why: { type: 'string' }, hold: { type: 'string' } } as const
  const { positionals, values } = readOptions(process.argv.slice(2), { options, explain, words: true })
  const { dataFolder } = readConfig(process.env)
  const [folder, database] = [join(dataFolder, accessFolder), join(dataFolder, 'paituean.db')]
  if (!existsSync(database)) throw new Complaint(`Expected a database at ${database}; set DATA_DIR to the server’s folder`)
  const day = (name: 'from' | 'to'): string => {
    const { data } = Day.safeParse(values[name])
    if (data === undefined) throw new BadOption(`--${name}: expected a day as 2026-11-28, received “${values[name] ?? ''}”\n${explain}`)
    return data
  }
  const deeds: Partial<Record<string, () => Promise<void>>> = {
    verify: () => verify(folder, database),
    hold: () => hold(folder, day('from'), day('to'), values.why ?? ''),
    end: () => end(folder, values.hold),
    holds: () => list(folder)
  }
  const deed = deeds[positionals[0] ?? '']
  if (deed === undefined) throw new BadOption(explain)
  await deed()
})
