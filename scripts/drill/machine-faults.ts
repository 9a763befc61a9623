/** What may befall one real sign. Each leaves it in a state it must come back from by itself. */
import type { Operator } from '../simulator/operator.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { api } from '../../server/protocol/api.ts'
import { pause, type Machine } from './machine.ts'

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
const hourMs = 3_600_000
const wrongClocks = [7 * hourMs, -24 * hourMs, -Date.now(), 0]

export const machineFaults: Record<string, Fault> = {
  'browser killed': async (machine, world) => {
    await machine.kill()
    await shortly(world, 0, 2000)
    await machine.start()
    if (!(await machine.kept())) world.note(`${machine.sign} came back from a kill without its storage`)
  },
  'page reloaded': async (machine) => {
    const at = Date.now()
    machine.truth.died(at)
    machine.deaths.push(at)
    await machine.evaluate('location.reload()').catch(() => undefined)
  },
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
    const at = Date.now()
    machine.truth.died(at)
    machine.deaths.push(at)
    await machine.evaluate('location.reload()').catch(() => undefined)
  },
  'picture spoilt on disk': async (machine) => {
    await machine.evaluate(`new Promise((done) => {
      const open = indexedDB.open('paituean')
      open.onsuccess = () => {
        const db = open.result
        const store = db.transaction('assets', 'readwrite').objectStore('assets')
        const keys = store.getAllKeys()
        keys.onsuccess = () => { if (keys.result[0]) store.put(new Blob(['spoilt']), keys.result[0]) }
        store.transaction.oncomplete = () => { db.close(); done() }
      }
      open.onerror = () => done()
    })`)
    await machine.kill()
    await machine.start()
  },
  'disk full': async (machine, world) => {
    if (!machine.disk.isReal) {
      world.note('no disk image can be made here: the disk was not filled')
      return
    }
    machine.disk.fill()
    await shortly(world, 3000, 7000)
    machine.disk.empty()
    await pause(2000)
  },
  'power cut': async (machine, world) => {
    if (!machine.disk.isReal) {
      world.note('no disk image can be made here: the power was not cut')
      return
    }
    machine.freeze()
    machine.disk.freeze()
    await machine.kill()
    machine.disk.boot()
    await machine.start()
    if (!(await machine.kept())) world.note(`${machine.sign} came back from a power cut without its storage`)
  },
  'profile wiped': (machine, { withServer }) =>
    withServer(async () => {
      const from = await machine.drain()
      await machine.kill()
      machine.doubts.push({ why: 'wiped', from, until: Date.now() })
      machine.disk.wipe()
      await machine.start()
      await machine.pair()
    }),
  'old profile restored': (machine, { withServer }) =>
    withServer(async () => {
      const from = await machine.drain()
      await machine.kill()
      if (machine.disk.recall()) machine.doubts.push({ why: 'restored', from, until: Date.now() })
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
