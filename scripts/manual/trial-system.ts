/** A system of its own in the state that the manual's pictures show: a month of plays behind it, the morning of the second of December 2569. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { main } from '../../server/main.ts'
import { api } from '../../server/protocol/api.ts'
import { buildIfStale } from '../pages.ts'
import { createFleet, type Fleet } from '../simulator/fleet.ts'
import type { SignMemory } from '../simulator/simulated-sign.ts'
import { withPastPlays } from './past-plays.ts'
import { bringPeople, signInAll, type People } from './people.ts'
import { createTrialClock, type TrialClock } from './trial-clock.ts'

/** Without a controller: never connected, and the one the pictures pair. */
export const unpaired = ['ranong-1', 'udon-thani-1'] as const
/** Whose line has failed. */
export const away = 'phetchabun-1'
const waitMs = 240_000

export interface TrialSystem {
  url: string
  clock: TrialClock
  people: People
  fleet: Fleet
  stop(): Promise<void>
}
export interface FirstDay {
  url: string
  clock: TrialClock
  firstLink: string
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + waitMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited too long for ${what}`)
    await pause(250)
  }
}

/** `onFirstDay`: what is to be seen before there is anybody. */
export async function startTrialSystem(onFirstDay: (first: FirstDay) => Promise<void>, onEmpty: (people: People, url: string) => Promise<void>): Promise<TrialSystem> {
  const clock = createTrialClock('2026-11-01T09:00')
  const folder = mkdtempSync(join(tmpdir(), 'paituean-manual-'))
  const running = await main({
    config: { host: '127.0.0.1', port: 0, dataFolder: folder, publicUrl: undefined, logLevel: 'error' },
    pages: await buildIfStale(),
    clock,
    sessionClock: clock
  })
  const { url, firstLink } = running
  let fleet: Fleet | undefined
  const stop = async (): Promise<void> => {
    fleet?.stop()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (firstLink === undefined) throw new Error('Expected a link for the first administrator')
    await onFirstDay({ url, clock, firstLink })
    const people = await bringPeople(url, firstLink)
    await onEmpty(people, url)
    await people.approver.approveAll()
    await people.publisher.makeNationalPlaylist('คำเตือนทั่วประเทศ', 8000)
    await people.publisher.publish('ฉบับแรก')
    const memories = await firstMonth(url, people, clock)
    clock.moveTo('2026-12-02T08:00')
    await signInAll(people)
    fleet = await nextFleet(url, people, clock, memories)
    return { url, clock, people, fleet, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

const fleetOf = (url: string, people: People, clock: TrialClock, signs: readonly string[], memories?: ReadonlyMap<string, SignMemory>): Fleet =>
  createFleet({
    url,
    seed: 'manual',
    // Played by the simulator, on the real wire; the manual says so once for all its pictures.
    operator: { pair: (sign, code) => people.publisher.call(api.pairSign, { params: { id: sign }, body: { code } }) },
    signs,
    worldNow: clock.now,
    ...(memories === undefined ? {} : { memories }),
    onRefused: (sign, fault) => console.error(`${sign} could not be paired: ${String(fault)}`)
  })

/** Pairs the signs, and gives each a month of plays to report. */
async function firstMonth(url: string, people: People, clock: TrialClock): Promise<Map<string, SignMemory>> {
  const signs = (await people.publisher.call(api.signs)).map(({ sign }) => sign.id).filter((id) => unpaired.every((each) => each !== id))
  const slides = (await people.publisher.call(api.slideRoll, { query: {} })).map(({ id }) => `${id}@1`)
  const fleet = fleetOf(url, people, clock, signs)
  await until('the signs to show the first issue', () => fleet.state().showing === signs.length)
  const held = new Map(signs.map((id) => [id, fleet.sign(id)?.state().holding ?? '']))
  await fleet.finish(5000)
  return new Map([...fleet.memories()].map(([sign, memory]) => [sign, withPastPlays(memory, { sign, manifest: held.get(sign) ?? '', slides, month: '2026-11', days: 30, until: { day: '2026-12-02', hour: 8 } })]))
}

async function nextFleet(url: string, people: People, clock: TrialClock, memories: ReadonlyMap<string, SignMemory>): Promise<Fleet> {
  const fleet = fleetOf(url, people, clock, [...memories.keys()], memories)
  await until('the signs to be back', () => fleet.state().showing === memories.size)
  // Some records stand open as long as the show goes on.
  await until('the month’s plays to be reported', () => fleet.state().unsentRecords <= 2 * memories.size)
  return fleet
}
