/** Everything that is kept, as it is at one moment, in files that anyone can open; nothing that lets anybody in. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Catalogue } from '../../server/domain/catalogue.ts'
import { again } from '../../server/storage/backup/again.ts'
import { copyAccess } from '../../server/storage/backup/copy-access.ts'
import { fillFolder, refuseUnlessFree } from '../../server/storage/backup/fill-folder.ts'
import { hashFile } from '../../server/storage/backup/hash-file.ts'
import { momentWithMedia } from '../../server/storage/backup/moment-with-media.ts'
import type { Moment } from '../../server/storage/backup/read-moment.ts'
import { makeFolder, writeSynced } from '../../server/storage/durable-file.ts'
import { migrations } from '../../server/storage/migrations.ts'
import { unseal } from '../../server/storage/sealed-text.ts'
import { exportedTables } from './all-tables.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { originalsIn, type Known } from './media-index.ts'
import { readMe } from './read-me.ts'
import { writeMedia } from './write-media.ts'
import { writeTable, type KeepBytes } from './write-table.ts'

interface Order {
  dataFolder: string
  /** Empty or absent. */
  to: string
  /** UTC ms. */
  at: number
  /** Of this program. */
  version: string
}
const sumsName = 'sha256.txt'

/** Renderings, and whatever was uploaded and is named in the catalogue or in an issue. */
function knownIn({ sqlite }: Moment, catalogue: Catalogue): Map<string, Known> {
  const drawn = sqlite.prepare<[], { sha256: string; mime: string }>('select sha256, mime from rendering').all()
  const issues = sqlite.prepare<[], string>('select body from issue').pluck().all()
  const uploaded = [catalogue, ...issues.map((body): unknown => JSON.parse(body))].flatMap((document) => [...originalsIn(document)])
  return new Map([...drawn.map(({ sha256, mime }) => [sha256, { mime, fileName: '' }] as const), ...uploaded])
}
/** Documents that were kept as bytes. */
const keepIn =
  (folder: string): KeepBytes =>
  (bytes, { format }) => {
    const path = `certified/${createHash('sha256').update(bytes).digest('hex')}.${String(format)}`
    writeFileSync(join(folder, path), bytes, { mode: 0o600, flush: true })
    return path
  }

async function write({ dataFolder, at, version }: Omit<Order, 'to'>, folder: string): Promise<void> {
  const { moment, names } = await momentWithMedia(dataFolder)
  try {
    const step = Number(moment.sqlite.pragma('user_version', { simple: true }))
    if (step !== migrations.length) throw new Error(`Expected a database of step ${String(migrations.length)} but found ${String(step)}: start this version of the server on it once`)
    const catalogue = Catalogue.parse(JSON.parse(unseal(moment.catalogue.toString('utf8')) ?? ''))
    // First, so that nothing is collected meanwhile.
    const media = await writeMedia({ dataFolder, folder, names, known: knownIn(moment, catalogue) })
    for (const part of ['tables', 'certified']) await makeFolder(join(folder, part))
    const rows = new Map<string, number>()
    for (const [name, table] of Object.entries(exportedTables)) rows.set(name, await writeTable({ sqlite: moment.sqlite, name, table, folder, keepBytes: keepIn(folder) }))
    await writeSynced(join(folder, 'catalogue.json'), exportCatalogue(catalogue), 0o600)
    await copyAccess(dataFolder, folder, undefined)
    await writeSynced(join(folder, 'README.md'), readMe({ at, version, rows, media }), 0o600)
  } finally {
    moment.close()
  }
}

/** Writes down every file's sha256, then reads every file again. Gives their number. */
async function seal(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/')).sort()
  const sums = new Map<string, string>()
  for (const path of paths) sums.set(path, (await hashFile(join(folder, path))).sha256)
  await writeSynced(join(folder, sumsName), [...sums].map(([path, sha256]) => `${sha256}  ${path}\n`).join(''), 0o600)
  for (const [path, sha256] of sums) if ((await hashFile(join(folder, path))).sha256 !== sha256) throw new Error(`Expected ${path} to be on the disk as it was written, but it reads otherwise`)
  return paths.length
}

export async function exportData({ to, ...order }: Order): Promise<number> {
  await refuseUnlessFree(to)
  return again(async () => {
    let files = 0
    await fillFolder(to, async (coming) => {
      await write(order, coming)
      files = await seal(coming)
    })
    return files
  })
}
