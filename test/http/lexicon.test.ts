import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { bringIn, becomeAdministrator } from '../support/people.ts'
import { publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'
import { watchConsole } from './console-watch.ts'

test('of two officers who change the words the second is told; the same words again are no change', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const auditor = await bringIn(system.url, administrator, 'auditor', ['auditor'])
  const first = await administrator.call(api.lexicon)
  expect(first).toMatchObject({ version: 0, words: [] })
  expect(first.shipped).toContain('แก๊งคอลเซ็นเตอร์')

  const words = ['ตลาดนัดคลองสาม', 'OTOP นครศรีฯ']
  expect(await administrator.call(api.changeLexicon, { body: { version: 0, words: [...words, 'ตลาดนัดคลองสาม'] } })).toMatchObject({ version: 1, words })
  expect(await administrator.try(api.changeLexicon, { body: { version: 0, words: [] } })).toMatchObject({ status: 409, body: { code: 'stale' } })
  expect(await administrator.call(api.changeLexicon, { body: { version: 1, words } })).toMatchObject({ version: 1 })
  expect(await administrator.try(api.changeLexicon, { body: { version: 1, words: ['ก'] } })).toMatchObject({ status: 400 })
  expect(await administrator.try(api.changeLexicon, { body: { version: 1, words: ['<b>ก</b>'] } })).toMatchObject({ status: 400 })
  expect(await auditor.try(api.changeLexicon, { body: { version: 1, words: [] } })).toMatchObject({ status: 403 })
  expect((await auditor.call(api.lexicon)).words).toEqual(words)
})

test('breaks are shown as the officer types, with draft words too', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const cut = async (body: object) =>
    (await administrator.call(api.breaks, { body })).paragraphs.map((pieces) => pieces.map(({ text }) => text).join('|'))
  const text = 'ตลาดนัดคลองสาม\nโทร 1441'
  expect(await cut({ text })).toEqual(['ตลาด|นัด|คลอง|สาม', 'โทร 1441'])
  expect(await cut({ text, words: ['ตลาดนัดคลองสาม'] })).toEqual(['ตลาดนัดคลองสาม', 'โทร 1441'])
  await administrator.call(api.changeLexicon, { body: { version: 0, words: ['ตลาดนัดคลองสาม'] } })
  expect(await cut({ text })).toEqual(['ตลาดนัดคลองสาม', 'โทร 1441'])
})

test('new words draw what is on air anew, visibly, and the signs want the new pictures only when all are ready', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['fake-shop', 'sms-link'])
  const watch = await watchConsole(system.url, administrator.cookie())
  const before = await administrator.call(api.signs)
  // Where the pack's own headline is broken on most signs.
  await administrator.call(api.changeLexicon, { body: { version: 0, words: ['เกินจริง ระวังเพจปลอม'] } })
  const done = await watch.until('progress:told', ({ job, done, total }) => job === 'lexicon' && done === total)
  expect(done.total).toBeGreaterThan(10)
  const wanted = new Map(before.map(({ sign, wanted }) => [sign.id, wanted?.version]))
  const changed = await watch.until('signs:changed', (views) => views.some(({ sign, wanted: now }) => now?.version !== wanted.get(sign.id)))
  const events = watch.told.map(({ what }) => what)
  expect(events.indexOf(changed), 'nothing changes before all is drawn').toBeGreaterThan(events.indexOf(done))
  watch.close()
})
