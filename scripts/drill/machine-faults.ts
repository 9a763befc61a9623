/** What may befall one real sign. Each leaves it in a state it must come back from by itself. */
import type { Operator } from '../simulator/operator.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { api } from '../../server/protocol/api.ts'
import type { Machine } from './machine.ts'
import type { Prank } from './meddling.ts'
import { pause } from './wait-until.ts'

export interface FaultWorld {
  chance: Seeded
  operator: Operator
  /** Nothing else may kill the server meanwhile. */
  withServer<T>(work: () => Promise<T>): Promise<T>
  note(what: string): void
}
type Fault = (machine: Machine, world: FaultWorld) => Promise<void>

const shortly = ({ chance }: FaultWorld, least: number, most: number): Promise<void> => pause(least + chance.whole(most - least))
const badLink =
  (mode: 'hole' | 'deaf' | 'slow'): Fault =>
  async ({ link }, world) => {
    link.mode = mode
    await shortly(world, 2000, 8000)
    link.mode = 'good'
    if (mode !== 'slow') link.cut()
  }
/** A page that starts anew seals what was left and reports it: the message in question is among the next. */
const prank =
  (what: Prank): Fault =>
  async (machine) => {
    const isOver = (): boolean => machine.link.wishes.prank === null
    machine.link.wishes.prank = what
    await machine.reload()
    for (let tries = 0; !isOver() && tries < 50; tries++) await pause(100)
    machine.note(isOver() ? `${what}: done` : `${what}: nothing came by`)
    machine.link.wishes.prank = null
  }
const stillThere = async (machine: Machine, world: FaultWorld, what: string): Promise<void> => {
  if (await machine.kept()) return
  world.note(`${machine.sign} came back from ${what} without its storage at ${new Date().toISOString()}`)
  await world.withServer(() => machine.pair())
}
/** Puts other bytes in the place of one picture. */
const spoilPicture = (machine: Machine): Promise<unknown> =>
  machine.evaluate(`new Promise((done) => {
    const open = indexedDB.open('paituean')
    open.onsuccess = () => {
      const db = open.result
      const store = db.transaction('assets', 'readwrite').objectStore('assets')
      const keys = store.getAllKeys()
      keys.onsuccess = () => { if (keys.result[0]) store.put(new Blob(['spoilt']), keys.result[0]) }
      store.transaction.oncomplete = () => { db.close(); done() }
      store.transaction.onabort = () => { db.close(); done() }
    }
    open.onerror = () => done()
  })`)
/** A slide's dwell, and time to write. */
const writtenMs = 4000
const hourMs = 3_600_000
const wrongClocks = [7 * hourMs, -24 * hourMs, -Date.now(), 0]

export const machineFaults: Record<string, Fault> = {
  'browser killed': async (machine, world) => {
    await machine.kill()
    await shortly(world, 0, 2000)
    await machine.start()
    await stillThere(machine, world, 'a kill')
  },
  'page reloaded': (machine) => machine.reload(),
  'connections reset': (machine) => {
    machine.link.cut()
    return Promise.resolve()
  },
  'half-open link': badLink('hole'),
  'answers lost': badLink('deaf'),
  'slow link': badLink('slow'),
  'clock set wrong': async (machine, { chance }) => {
    const shift = wrongClocks[chance.whole(wrongClocks.length)] ?? 0
    await machine.evaluate(`sessionStorage.setItem('drill-shift', '${shift}')`)
  },
  'clock wrong at start': async (machine, { chance }) => {
    await machine.evaluate(`sessionStorage.setItem('drill-shift', '${wrongClocks[chance.whole(wrongClocks.length)] ?? 0}')`)
    await machine.reload()
  },
  'picture spoilt on disk': async (machine) => {
    await spoilPicture(machine)
    await machine.kill()
    await machine.start()
  },
  'picture spoilt on the wire': async (machine, world) => {
    const { wishes } = machine.link
    await spoilPicture(machine)
    wishes.spoils = true
    await machine.reload()
    await shortly(world, 3000, 6000)
    wishes.spoils = false
  },
  'one answer dropped': prank('answer dropped'),
  'one answer doubled': prank('answer doubled'),
  'one report doubled': prank('report doubled'),
  'disk full': async (machine, world) => {
    if (!machine.disk.isReal) {
      world.note('no disk image can be made here: the disk was not filled')
      return
    }
    const from = Date.now()
    machine.disk.fill()
    await shortly(world, 3000, 7000)
    machine.disk.empty()
    const until = Date.now()
    // What ended meanwhile is in memory until a write succeeds, which is tried at each change of slide.
    machine.doubts.push({ why: 'the machine was gone before what a full disk refused was written', from, until, unlessAliveAt: until + writtenMs })
  },
  'power cut': async (machine, world) => {
    if (!machine.disk.isReal) {
      world.note('no disk image can be made here: the power was not cut')
      return
    }
    await machine.freeze()
    await machine.disk.freeze()
    await machine.kill()
    machine.disk.boot()
    await machine.start()
    await stillThere(machine, world, 'a power cut')
  },
  'profile wiped': (machine, { withServer }) =>
    withServer(async () => {
      const from = await machine.drain()
      await machine.kill()
      machine.doubts.push({ why: 'on a disk that was wiped', from, until: Date.now() })
      machine.disk.wipe()
      await machine.start()
      await machine.pair()
    }),
  'old profile restored': (machine, { withServer }) =>
    withServer(async () => {
      const from = await machine.drain()
      await machine.kill()
      if (machine.disk.recall()) machine.doubts.push({ why: 'on a disk that an old one replaced', from, until: Date.now() })
      else machine.disk.remember()
      await machine.start()
      await machine.pair()
    }),
  'profile cloned': (machine, { withServer, note }) =>
    withServer(async () => {
      await machine.kill()
      const shown = await machine.cloneFor(8000)
      if (shown !== null) note(`the clone of ${machine.sign} still showed ${shown} after 8 s`)
    }),
  'token revoked': (machine, { withServer, operator }) =>
    withServer(async () => {
      await operator.call(api.unpairSign, { params: { id: machine.sign } })
      await machine.unlinked()
      await machine.pair()
    })
}
