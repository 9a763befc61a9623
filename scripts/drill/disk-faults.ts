/** What may befall a sign's disk. */
import { stillThere, type Fault } from './fault.ts'
import { spoilPicture } from './spoil-picture.ts'
import { pause } from './wait-until.ts'

/** The player tries again every two seconds. */
const writtenMs = 2500
const filledAgainMs = 250

export const diskFaults: Record<string, Fault> = {
  'picture spoilt on disk': async (machine) => {
    await spoilPicture(machine)
    await machine.kill()
    await machine.start()
  },
  'disk full': async (machine, world) => {
    if (!machine.disk.isReal) {
      world.note('no disk image can be made here: the disk was not filled')
      return
    }
    const from = Date.now()
    const until = from + 4000 + world.chance.whole(6000)
    // The browser frees a block here and there, which something else takes at once.
    while (Date.now() < until) {
      machine.disk.fill()
      await pause(filledAgainMs)
    }
    machine.disk.empty()
    // What ended meanwhile is in memory until a write succeeds.
    machine.doubts.push({ why: 'the machine was gone before what a full disk refused was written', from, until: Date.now(), unlessAliveAt: Date.now() + writtenMs })
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
    })
}
