import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { readBackupManifest } from '../../server/storage/backup/backup-manifest.ts'
import { openBackups } from '../../server/storage/backup/open-backups.ts'
import { restoreBackup } from '../../server/storage/backup/restore-backup.ts'
import { takeBackup } from '../../server/storage/backup/take-backup.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { issue, journal, noon } from './ledger-samples.ts'
import { recount } from './recount.ts'
import { systemClock } from '../../server/timing/clock.ts'

const dayMs = 24 * 3600 * 1000
const openUp = (folder: string) => openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })

/** A data folder with an issue, three signs and two pictures, closed. */
async function fill() {
  const outer = await tempFolder()
  const dataFolder = join(outer, 'data')
  const stores = await openUp(dataFolder)
  await stores.catalogue.change((catalogue) => ({ ...catalogue }))
  await stores.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  for (const sign of ['s1', 's2', 's3']) await stores.ledger.open(sign, { journal: `${journal}${sign}`, epoch: 0, seq: 0 }, noon)
  const pictures = [await stores.media.keep(Buffer.from('moon')), await stores.media.keep(Buffer.from('sun'))]
  await stores.close()
  const take = (at = noon, secondFolder?: string) => takeBackup({ dataFolder, backupFolder: join(outer, 'backups'), secondFolder, at, version: '0' })
  return { outer, dataFolder, backups: join(outer, 'backups'), pictures, take, inMedia: (folder: string, sha: string) => join(folder, 'media', sha.slice(0, 2), sha) }
}

test('a backup taken while catalogue and ledger are written is one moment of both, and a server can be started on it', { timeout: 120_000 }, async () => {
  const { outer, dataFolder, take, pictures } = await fill()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-child.ts'), dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  const lines = createInterface(child.stdout)
  const said = new Map<string, number>()
  lines.on('line', (line) => said.set(line.split(' ')[0] ?? '', Number(line.split(' ')[1])))
  await once(lines, 'line')
  for (const number of [1, 2, 3]) {
    const before = new Map(said)
    const { folder, manifest } = await take(noon + number)
    expect(manifest.damaged).toEqual([])
    const to = join(outer, `restored-${String(number)}`)
    await restoreBackup({ from: folder, to })
    const stores = await openUp(to)
    expect(stores.catalogue.read().playlists.length).toBeGreaterThanOrEqual(before.get('catalogue') ?? 0)
    for (const picture of pictures) expect((await stores.media.read(picture)).length).toBeGreaterThan(0)
    const sums = await stores.counts.sums('sign', { fromHour: 0, untilHour: 1_000_000 })
    for (const sign of ['s1', 's2', 's3']) {
      const { cursor } = await stores.ledger.open(sign, { journal: `${journal}${sign}`, epoch: 1, seq: 1_000_000 }, noon)
      expect(cursor).toBeGreaterThanOrEqual(before.get(sign) ?? 0)
      expect(sums.find(({ key }) => key === sign)?.completed ?? 0).toBe(cursor * 5)
    }
    await stores.close()
    const database = openDatabase(join(to, 'paituean.db'))
    const { evidence, projection } = await recount(database)
    database.close()
    expect(evidence).toEqual(projection)
  }
})

test('a folder that is in use or holds anything is never restored over', async () => {
  const { outer, dataFolder, take } = await fill()
  const { folder } = await take()
  const before = await readFile(join(dataFolder, 'catalogue.json'))
  await expect(restoreBackup({ from: folder, to: dataFolder })).rejects.toThrow(/Expected .* to be empty or absent/)
  const stores = await openUp(dataFolder)
  await expect(restoreBackup({ from: folder, to: dataFolder })).rejects.toThrow(`process ${String(process.pid)} uses it`)
  await stores.close()
  expect(await readFile(join(dataFolder, 'catalogue.json'))).toEqual(before)
  await mkdir(join(outer, 'empty'))
  await restoreBackup({ from: folder, to: join(outer, 'empty') })
  expect(await readdir(join(outer, 'empty'))).toContain('paituean.db')
})

test('a backup of which one byte has changed, or a file is gone, is not restored, and nothing is left where it should have gone', async () => {
  const { outer, take, pictures, inMedia } = await fill()
  const { folder } = await take()
  const picture = inMedia(folder, pictures[0]!)
  await writeFile(picture, 'm0on')
  await expect(restoreBackup({ from: folder, to: join(outer, 'new') })).rejects.toThrow(/1 do not, the first media\//)
  await rm(picture)
  await expect(restoreBackup({ from: folder, to: join(outer, 'new') })).rejects.toThrow(/1 do not, the first media\//)
  expect((await readdir(outer)).sort()).toEqual(['backups', 'data'])
  await expect(restoreBackup({ from: outer, to: join(outer, 'new') })).rejects.toThrow('it has no manifest.json')
})

test('a manifest cannot name a file outside its backup', async () => {
  const { take } = await fill()
  const { folder, manifest } = await take()
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files: [...manifest.files, { path: '../../x', bytes: 1, sha256: '0'.repeat(64) }] }))
  await expect(readBackupManifest(folder)).rejects.toThrow('the name of a file of a backup')
})

test('pictures are kept once for all generations, and one that rotted in an older generation is copied anew', async () => {
  const { dataFolder, take, pictures, inMedia } = await fill()
  const [moon, sun] = [pictures[0]!, pictures[1]!]
  const first = await take()
  const rotten = inMedia(first.folder, sun)
  await rm(rotten)
  await writeFile(rotten, 'rot')
  const second = await take(noon + dayMs)
  expect((await stat(inMedia(second.folder, moon))).ino).toBe((await stat(inMedia(first.folder, moon))).ino)
  expect(await readFile(inMedia(second.folder, sun), 'utf8')).toBe('sun')
  expect(second.manifest.damaged).toEqual([])
  // Rotten at its source: the rest is backed up all the same, and the manifest says what is missing.
  await writeFile(inMedia(dataFolder, moon), 'm0on')
  await rm(inMedia(second.folder, moon))
  const third = await take(noon + 2 * dayMs)
  expect(third.manifest.damaged).toEqual([moon])
  expect(third.manifest.files.map(({ path }) => path)).not.toContain(`media/${moon.slice(0, 2)}/${moon}`)
})

test('generations beyond seven days and four weeks are removed at both places, and what a killed backup left is swept', async () => {
  const { outer, backups, take } = await fill()
  const second = join(outer, 'second')
  await mkdir(join(backups, '.coming', 'media'), { recursive: true })
  for (let day = 0; day < 10; day++) expect((await take(noon + day * dayMs, second)).secondFault).toBeNull()
  const names = (await readdir(backups)).filter((name) => name.endsWith('Z'))
  expect(names.length).toBeLessThan(10)
  expect(names.length).toBeGreaterThanOrEqual(7)
  expect((await readdir(second)).filter((name) => name.endsWith('Z'))).toEqual(names)
  expect(await readdir(backups)).not.toContain('.coming')
  const to = join(outer, 'from-second')
  await restoreBackup({ from: join(second, names.at(-1)!), to })
  await (await openUp(to)).close()
})

test('a second place that cannot be written does not spoil the first, and its fault is told', async () => {
  const { outer, take } = await fill()
  await writeFile(join(outer, 'a-file'), '')
  const { folder, secondFault } = await take(noon, join(outer, 'a-file', 'second'))
  expect(secondFault).toContain('ENOTDIR')
  expect((await readBackupManifest(folder)).files.length).toBe(5)
})

test('backups are for their owner’s eyes only', async () => {
  const { backups, take } = await fill()
  const { folder, manifest } = await take()
  for (const { path } of manifest.files) expect((await stat(join(folder, path))).mode & 0o077).toBe(0)
  expect((await stat(backups)).mode & 0o077).toBe(0)
})

test('a server that stops does not wait for a backup under way: it gets no name, and the next one is made in its place', async () => {
  const { dataFolder, backups, take } = await fill()
  const places = { dataFolder, backupFolder: backups, secondFolder: undefined, version: '0' }
  const stopping = openBackups(places)
  const under = stopping.take(noon)
  await stopping.stop()
  await under
  await stopping.take(noon)
  expect((await stopping.state()).last).toBeNull()
  expect((await take(noon + 1)).manifest.damaged).toEqual([])
  const next = openBackups(places)
  await next.take(noon + 2)
  expect(await next.state()).toMatchObject({ triedAt: noon + 2, fault: null, last: { at: noon + 2, files: 5, damaged: 0 } })
})

test('a backup that failed is remembered with its reason beside the last good one', async () => {
  const { dataFolder, backups } = await fill()
  const store = openBackups({ dataFolder, backupFolder: backups, secondFolder: undefined, version: '0' })
  await store.take(noon)
  const catalogue = join(dataFolder, 'catalogue.json')
  await writeFile(catalogue, `${await readFile(catalogue, 'utf8')} `)
  await expect(store.take(noon + 1)).rejects.toThrow('it does not match the sha256 in its first line')
  expect(await store.state()).toMatchObject({ triedAt: noon + 1, fault: expect.stringContaining('Expected a whole catalogue') as string, last: { at: noon } })
})
