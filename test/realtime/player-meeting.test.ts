/** Wanted and actual meet again on signs that run the player's own code. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { memoryShelf } from '../../player/memory-shelf.ts'
import type { Shelf } from '../../player/shelf.ts'
import { createSeeded } from '../../scripts/simulator/seeded.ts'
import { api } from '../../server/protocol/api.ts'
import { startBadNetwork } from '../support/bad-network.ts'
import type { Caller } from '../support/caller.ts'
import { startGlassSign, type GlassSign, type Happening } from '../support/glass-sign.ts'
import { publishPack, showOnly } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'

const patience = { timeout: 120_000, interval: 200 }
/** Two clocks read in one process, one of them in whole ms. */
const clockErrorMs = 20

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

test('[MF4] what stands, published again while another waited for the slide to end, goes on standing', { timeout: 120_000 }, async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const { ids, apart, of } = await seat(system.url, administrator, 1)
  const [id = ''] = ids
  const sign = of(id)
  const dwellMs = 10_000
  const nextSlide = async (): Promise<void> => {
    const drawn = sign.drawn()
    await expect.poll(sign.drawn, patience).toBeGreaterThan(drawn)
  }
  await showOnly(administrator, 'sms-link', 'stands', dwellMs)
  await expect.poll(apart, patience).toBe(0)
  const wanted = sign.showing()
  // All within one slide's time.
  await nextSlide()
  await showOnly(administrator, 'fake-shop', 'a mistake', dwellMs)
  await expect.poll(sign.holding, { ...patience, interval: 20 }).not.toBe(wanted)
  await showOnly(administrator, 'sms-link', 'as before', dwellMs)
  await expect.poll(sign.holding, { ...patience, interval: 20 }).toBe(wanted)
  expect(sign.showing()).toBe(wanted)
  await nextSlide()
  expect(sign.showing()).toBe(wanted)
  await expect.poll(apart, patience).toBe(0)
})

test.each(['player-storm-1', 'player-storm-2'])(
  '[MF3] [MF4] through cut connections, deaths, wiped disks, spoiled downloads and a restart of the server, every sign comes to what is wanted, and shown is never claimed too early (%s)',
  { timeout: 240_000 },
  async (seed) => {
    const chance = createSeeded(seed)
    const system = await startSystem()
    const administrator = await publishPack(system)
    const network = await startBadNetwork(system.url, { seed, delayMs: 60 })
    const { ids, apart, restart, wipe, happened } = await seat(network.url, administrator, 8, 0.3)
    const early: string[] = []
    const looked = async (number: number): Promise<void> => {
      const { rows } = await administrator.call(api.issueBoard, { params: { number } })
      const truths = new Map((await administrator.call(api.signs)).map(({ sign, wanted }) => [sign.id, wanted]))
      for (const { sign, shownAt } of rows) {
        const wanted = truths.get(sign)
        if (shownAt === null || wanted?.issue !== number || !ids.includes(sign)) continue
        const stood = happened(sign).some(({ kind, version, at }) => kind === 'shown' && version === wanted.version && at <= shownAt + clockErrorMs)
        if (!stood) early.push(`${sign} at ${shownAt}`)
      }
    }
    await expect.poll(apart, patience).toBe(0)
    let number = 1
    const calm = new AbortController()
    onTestFinished(() => calm.abort())
    const storm = (async () => {
      while (!calm.signal.aborted) {
        network.cut(0.05)
        const id = ids[chance.whole(ids.length)] ?? ''
        if (chance.chance(0.15)) await restart(id)
        else if (chance.chance(0.05)) await wipe(id)
        await looked(number)
        await wait(200)
      }
    })()
    for (const [round, slide] of ['sms-link', 'fake-shop', 'sms-link'].entries()) {
      number = await showOnly(administrator, slide, `round ${round}`)
      await wait(1500)
    }
    calm.abort()
    await storm
    await system.stop()
    await startSystem({ folder: system.folder, port: Number(new URL(system.url).port) })
    await expect
      .poll(async () => {
        await looked(number)
        return apart()
      }, patience)
      .toBe(0)
    expect(early).toEqual([])
    expect(ids.flatMap(happened).some(({ kind }) => kind === 'failed')).toBe(true)
  }
)
