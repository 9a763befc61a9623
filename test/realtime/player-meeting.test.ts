/** Wanted and actual meet again on signs that run the player's own code. */
import { expect, test } from 'vitest'
import { memoryShelf } from '../../player/memory-shelf.ts'
import type { Shelf } from '../../player/shelf.ts'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from '../support/caller.ts'
import { startGlassSign, type GlassSign, type Happening } from '../support/glass-sign.ts'
import { publishPack, showOnly } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'

const patience = { timeout: 120_000, interval: 200 }

/** Signs of the player's code at a server's first places, who can die, be wiped and start again; an officer types the codes they show. */
async function seat(url: string, keeper: Caller, count: number, spoil = 0) {
  const ids = (await keeper.call(api.signs)).slice(0, count).map(({ sign }) => sign.id)
  const seats = new Map<string, { sign: GlassSign; shelf: Shelf; life: number; lived: Happening[] }>()
  const typed = new Set<string>()
  const start = async (id: string, shelf: Shelf): Promise<void> => {
    const before = seats.get(id)
    before?.sign.stop()
    const life = (before?.life ?? 0) + 1
    const onCode = (code: string): void => {
      if (typed.has(code)) return
      typed.add(code)
      // A code that the server has forgotten is shown anew.
      keeper.call(api.pairSign, { params: { id }, body: { code } }).catch(() => typed.delete(code))
    }
    const sign = await startGlassSign({ url, seed: `${id}/${life}`, shelf, spoil, onCode })
    seats.set(id, { sign, shelf, life, lived: [...(before?.lived ?? []), ...(before?.sign.happened() ?? [])] })
  }
  for (const id of ids) await start(id, memoryShelf())
  const of = (id: string) => {
    const found = seats.get(id)
    if (found === undefined) throw new RangeError(`nobody sits at ${id}`)
    return found
  }
  const views = async () => (await keeper.call(api.signs)).filter(({ sign }) => ids.includes(sign.id))
  return {
    ids,
    views,
    of: (id: string) => of(id).sign,
    happened: (id: string): Happening[] => [...of(id).lived, ...of(id).sign.happened()],
    restart: (id: string) => start(id, of(id).shelf),
    wipe: (id: string) => start(id, memoryShelf()),
    /** How many neither show what is wanted nor are known to. */
    apart: async () => (await views()).filter(({ sign, wanted, shown }) => wanted?.version !== shown?.version || wanted?.version !== of(sign.id).sign.showing()).length
  }
}

test('[PA4] a sign whose token is void goes on showing, and shows what was published meanwhile once it is paired again', { timeout: 180_000 }, async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const { ids, apart, of, views } = await seat(system.url, administrator, 1)
  await expect.poll(apart, patience).toBe(0)
  const [id = ''] = ids
  const before = of(id).showing()
  await administrator.call(api.unpairSign, { params: { id } })
  await showOnly(administrator, 'sms-link', 'while it has no token')
  expect(of(id).showing()).toBe(before)
  expect(of(id).slide()).not.toBeNull()
  await expect.poll(apart, patience).toBe(0)
  expect((await views())[0]?.shown?.version).not.toBe(before)
})

test('[MF2] [MF4] a sign that starts again shows what it held before anything else, and comes to what was published meanwhile; wiped, it begins anew', { timeout: 180_000 }, async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const { ids, apart, of, restart, wipe, happened } = await seat(system.url, administrator, 1)
  await expect.poll(apart, patience).toBe(0)
  const [id = ''] = ids
  const before = of(id).showing()
  of(id).stop()
  const number = await showOnly(administrator, 'sms-link', 'while it was off')
  const shownAt = async () => (await administrator.call(api.issueBoard, { params: { number } })).rows.find(({ sign }) => sign === id)?.shownAt
  expect(await shownAt()).toBeNull()
  await restart(id)
  await expect.poll(apart, patience).toBe(0)
  expect(of(id).happened()[0]).toMatchObject({ kind: 'shown', version: before })
  expect(await shownAt()).toEqual(expect.any(Number))
  const shows = happened(id).length
  await wipe(id)
  await expect.poll(() => happened(id).length, patience).toBeGreaterThan(shows)
  await expect.poll(apart, patience).toBe(0)
})
