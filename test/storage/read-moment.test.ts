import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Playlist } from '../../server/domain/playlist.ts'
import { always } from '../../server/domain/schedule.ts'
import { readMoment } from '../../server/storage/backup/read-moment.ts'
import { openCatalogue } from '../../server/storage/catalogue.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { unseal } from '../../server/storage/sealed-text.ts'
import { tempFolder } from '../support/temp-folder.ts'

const Numbered = z.object({ playlists: z.array(z.unknown()) })
const playlist = (number: number): Playlist => ({ id: `p${String(number)}`, name: 'ทดสอบ', enabled: true, entries: [], target: [{ kind: 'nation' }], exclude: [], priority: 'base', schedule: always, province: null, edition: 1 })

test('catalogue and database are of one moment: of two that are written in turn neither is ever a step too far', { timeout: 60_000 }, async () => {
  const folder = await tempFolder()
  const catalogue = await openCatalogue(folder)
  const database = openDatabase(join(folder, 'paituean.db'))
  onTestFinished(() => database.close())
  const follow = database.sqlite.prepare(`insert into slide_title (slide, revision, title) values ('step', ?, '')`)
  const step = async (number: number) => {
    await catalogue.change((old) => ({ ...old, playlists: [...old.playlists, playlist(number)] }))
    follow.run(number)
  }
  await step(1)
  const writing = { on: true, step: 1 }
  const writer = (async () => {
    while (writing.on) await step((writing.step += 1))
  })()
  for (let look = 0; look < 60; look++) {
    const moment = await readMoment(folder)
    // The database stands still however long the reading takes.
    await new Promise((later) => setImmediate(later))
    const steps = moment.sqlite.prepare<[], { steps: number }>('select count(*) as steps from slide_title').get()?.steps ?? 0
    const made = Numbered.parse(JSON.parse(unseal(moment.catalogue.toString('utf8')) ?? '')).playlists.length
    moment.close()
    expect([steps, steps + 1]).toContain(made)
  }
  writing.on = false
  await writer
  expect(writing.step).toBeGreaterThan(10)
})
