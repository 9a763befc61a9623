import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createAudit } from '../../server/control/audit.ts'
import { createBulletin } from '../../server/control/bulletin.ts'
import { createCollector, keptDays } from '../../server/control/collecting.ts'
import { createFilms } from '../../server/control/films.ts'
import { createSlides } from '../../server/control/slides.ts'
import type { Person } from '../../server/domain/roles.ts'
import { dayMs } from '../../server/domain/time.ts'
import { createDarkroom } from '../../server/rendering/darkroom.ts'
import { createFilmLab } from '../../server/rendering/film-lab.ts'
import { systemChance } from '../../server/chance.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { filmFile } from '../support/films/film.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { systemClock } from '../../server/timing/clock.ts'

const author: Person = { id: 'a', username: 'author', name: 'ผู้จัดทำ', roles: ['author'], province: null }

async function house() {
  const stores = await openStores({ clock: systemClock, folder: await tempFolder(), publicUrl: 'http://localhost' })
  const darkroom = createDarkroom()
  onTestFinished(async () => {
    await darkroom.stop()
    await stores.close()
  })
  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const films = createFilms({ ...stores, filmLab: createFilmLab({ ffmpeg: undefined }), darkroom, clock })
  const take = async (name: 'h264.mp4' | 'vp9.webm') => {
    const file = join(stores.media.coming, name)
    await copyFile(filmFile(name), file)
    return (await films.take(author, name, file)).film
  }
  return {
    stores,
    take,
    slides: createSlides({ ...stores, darkroom, audit: createAudit({ ...stores, clock }), clock, chance: systemChance, bulletin: createBulletin() }),
    collector: createCollector({ ...stores, clock }),
    pass: (days: number) => (ahead += days * dayMs)
  }
}

test('a film no slide took up is cleared away after a while; one a slide is made from stays', async () => {
  const { stores, take, slides, collector, pass } = await house()
  const [used, unused] = [await take('h264.mp4'), await take('vp9.webm')]
  const content = { kind: 'video', film: used, poster: null, fit: 'cover', background: '#000000' } as const
  await slides.write(author, { title: 'คลิป', content })
  pass(keptDays - 1)
  expect(await collector.collect()).toBe(0)
  pass(2)
  expect(await collector.collect()).toBe(1)
  expect(await stores.media.read(used.sha256)).toHaveLength(used.bytes)
  await expect(stores.media.read(unused.sha256)).rejects.toMatchObject({ code: 'not-found' })
  await expect(slides.write(author, { title: 'คลิป', content: { ...content, film: unused } })).rejects.toMatchObject({ code: 'not-found' })
  pass(400)
  expect(await collector.collect()).toBe(0)
  await slides.write(author, { title: 'คลิป ๒', content })
})

test('a film uploaded again starts its time anew', async () => {
  const { stores, take, collector, pass } = await house()
  const film = await take('h264.mp4')
  pass(keptDays - 1)
  await take('h264.mp4')
  pass(2)
  expect(await collector.collect()).toBe(0)
  expect(await stores.media.read(film.sha256)).toHaveLength(film.bytes)
})
