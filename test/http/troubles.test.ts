import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { createCaller } from '../support/caller.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

const plan = (name: string) => ({ name, enabled: false, entries: [], target: [{ kind: 'nation' }] })

test('a damaged catalogue gives way to the newest whole one, and everybody is told until an administrator has looked at what is missing', async () => {
  const first = await startSystem()
  const keeper = await becomeAdministrator(first)
  await bringIn(first.url, keeper, 'writes', ['author'])
  for (const name of ['ก่อนหน้า', 'สุดท้าย']) await keeper.call(api.createPlaylist, { body: plan(name) })
  await first.stop()
  await truncate(join(first.folder, 'catalogue.json'), 200)

  const second = await startSystem({ folder: first.folder, config: { logLevel: 'fatal' } })
  const signedIn = async (username: string, url: string) => {
    const caller = createCaller(url)
    await caller.call(api.signIn, { body: { username, password: 'a long enough password' } })
    return caller
  }
  const [administrator, author] = [await signedIn('first', second.url), await signedIn('writes', second.url)]
  expect((await administrator.call(api.playlists)).map(({ name }) => name)).toEqual(['ก่อนหน้า'])
  const told = [{ kind: 'catalogue-restored', at: expect.any(Number) as unknown, detail: expect.stringContaining('was damaged') as unknown }]
  expect(await author.call(api.troubles)).toEqual(told)
  expect(await administrator.call(api.troubles)).toMatchObject(told)
  expect(await (await fetch(`${second.url}/readyz`)).json()).toMatchObject({ ready: true, warnings: expect.arrayContaining([expect.stringContaining('catalogue-restored')]) as unknown })
  await second.stop()

  // It is not forgotten by a restart, only by a person.
  const third = await startSystem({ folder: first.folder })
  const [again, writer] = [await signedIn('first', third.url), await signedIn('writes', third.url)]
  expect(await again.call(api.troubles)).toMatchObject(told)
  expect(await writer.try(api.acknowledgeRestored)).toMatchObject({ status: 403 })
  await again.call(api.acknowledgeRestored)
  expect(await again.call(api.troubles)).toEqual([])
  expect((await again.call(api.audit, { query: { kind: 'settings' } })).entries[0]).toMatchObject({ action: 'acknowledged', subject: { id: 'restored-catalogue' } })
})

test('a disk with less room than is wanted is told to those who keep the settings, and to nobody else', async () => {
  const system = await startSystem({ config: { diskReserve: Number.MAX_SAFE_INTEGER } })
  const administrator = await becomeAdministrator(system)
  const author = await bringIn(system.url, administrator, 'writes', ['author'])
  expect((await administrator.call(api.troubles)).map(({ kind }) => kind)).toEqual(['disk-low'])
  expect(await author.call(api.troubles)).toEqual([])
})
