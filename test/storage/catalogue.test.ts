import { readdir, readFile, rm, truncate, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../server/domain/catalogue.ts'
import { always } from '../../server/domain/schedule.ts'
import { openCatalogue } from '../../server/storage/catalogue.ts'
import { seal } from '../../server/storage/sealed-text.ts'
import { tempFolder } from '../support/temp-folder.ts'

const withPlaylist = (name: string) => (old: Catalogue): Catalogue => ({
  ...old,
  playlists: [...old.playlists, { id: `p${String(old.playlists.length)}`, name, enabled: true, entries: [], target: [{ kind: 'nation' }], exclude: [], priority: 'base', schedule: always, province: null, edition: 1 }]
})
const names = ({ playlists }: Catalogue) => playlists.map(({ name }) => name)

/** A folder whose catalogue was changed once for each name. */
async function changed(...made: string[]) {
  const folder = await tempFolder()
  const catalogue = await openCatalogue(folder)
  for (const name of made) await catalogue.change(withPlaylist(name))
  return { folder, file: join(folder, 'catalogue.json'), catalogue }
}

test('what was changed is there after opening again', async () => {
  const { folder } = await changed('ก', 'ข')
  expect(names((await openCatalogue(folder)).read())).toEqual(['ก', 'ข'])
})

test('changes made at once follow one another, none is lost', async () => {
  const { folder, catalogue } = await changed()
  const made = Array.from({ length: 20 }, (_, index) => `n${String(index)}`)
  await Promise.all(made.map((name) => catalogue.change(withPlaylist(name))))
  expect(names((await openCatalogue(folder)).read())).toEqual(made)
})

test('a change is seen only when it is on the disk', async () => {
  const { catalogue, file } = await changed('ก')
  const before = catalogue.read()
  const done = catalogue.change(withPlaylist('ข'))
  expect(catalogue.read()).toBe(before)
  await done
  expect(await readFile(file, 'utf8')).toContain('ข')
})

test('a refused, a malformed and an empty change leave the document as it was', async () => {
  const { catalogue, file } = await changed('ก')
  const [before, text] = [catalogue.read(), await readFile(file, 'utf8')]
  const refuse = () => {
    throw new RangeError('no')
  }
  await expect(catalogue.change(refuse)).rejects.toThrow('no')
  await expect(catalogue.change((old) => ({ ...old, playlists: old.playlists.map((playlist) => ({ ...playlist, id: 'NO' })) }))).rejects.toThrow('Expected a catalogue')
  await catalogue.change((same) => same)
  expect(catalogue.read()).toBe(before)
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('a change in place fails where it is made', async () => {
  const { catalogue } = await changed('ก')
  expect(() => catalogue.read().playlists.pop()).toThrow(TypeError)
})

test('a write that fails leaves memory and disk as they were, and the next one goes through', async () => {
  const { folder, file, catalogue } = await changed('ก')
  const obstacle = join(folder, '.catalogue.json.tmp')
  await mkdir(obstacle)
  await expect(catalogue.change(withPlaylist('ข'))).rejects.toThrow()
  expect(names(catalogue.read())).toEqual(['ก'])
  expect(await readFile(file, 'utf8')).not.toContain('ข')
  await rm(obstacle, { recursive: true })
  expect(names(await catalogue.change(withPlaylist('ค')))).toEqual(['ก', 'ค'])
})

test('the five documents before the newest are kept, no more', async () => {
  const { folder } = await changed('1', '2', '3', '4', '5', '6', '7', '8')
  expect((await readdir(folder)).sort()).toEqual(['catalogue.json', ...[1, 2, 3, 4, 5].map((age) => `catalogue.json.${String(age)}`)])
})

test('a damaged catalogue gives way to the generation before, says so, and is kept', async () => {
  const { folder, file } = await changed('ก', 'ข')
  await truncate(file, 200)
  const notices: string[] = []
  const catalogue = await openCatalogue(folder, (sentence) => notices.push(sentence))
  expect(names(catalogue.read())).toEqual(['ก'])
  expect(notices).toEqual([expect.stringContaining('was damaged')])
  expect(await readFile(`${file}.damaged`)).toHaveLength(200)
  await catalogue.change(withPlaylist('ค'))
  const quiet: string[] = []
  expect(names((await openCatalogue(folder, (sentence) => quiet.push(sentence))).read())).toEqual(['ก', 'ค'])
  expect(quiet).toEqual([])
})

test('two damaged generations and a missing file are passed over for an older whole one', async () => {
  const { folder, file } = await changed('ก', 'ข', 'ค', 'ง')
  await rm(file)
  await writeFile(`${file}.1`, '')
  await truncate(`${file}.2`, 90)
  const notices: string[] = []
  expect(names((await openCatalogue(folder, (sentence) => notices.push(sentence))).read())).toEqual(['ก'])
  expect(notices).toHaveLength(1)
})

test('nothing whole is a refusal that names what was found', async () => {
  const { folder, file } = await changed('ก')
  for (const damaged of [file, `${file}.1`]) await writeFile(damaged, 'rubbish').catch(() => undefined)
  await expect(openCatalogue(folder)).rejects.toThrow(/none matches the sha256.*catalogue\.json/)
})

test('a whole catalogue of another form is refused, never passed over for an older one', async () => {
  const { folder, file } = await changed('ก')
  await writeFile(file, seal('{"format":2}'))
  await expect(openCatalogue(folder)).rejects.toThrow(/Expected a catalogue in .*catalogue\.json/)
})
