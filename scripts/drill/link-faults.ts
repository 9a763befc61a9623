/** What may befall a sign's network, and single messages on it. */
import { shortly, type Fault } from './fault.ts'
import type { Prank } from './meddling.ts'
import { spoilPicture } from './spoil-picture.ts'
import { pause } from './wait-until.ts'

const badLink =
  (mode: 'hole' | 'deaf' | 'slow'): Fault =>
  async ({ link }, world) => {
    link.mode = mode
    await shortly(world, 2000, 8000)
    link.mode = 'good'
    if (mode !== 'slow') link.cut()
  }
const reportMs = 8000

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

export const linkFaults: Record<string, Fault> = {
  'connections reset': (machine) => {
    machine.link.cut()
    return Promise.resolve()
  },
  'half-open link': badLink('hole'),
  'answers lost': badLink('deaf'),
  'slow link': badLink('slow'),
  'picture spoilt on the wire': async (machine, world) => {
    const { wishes } = machine.link
    await spoilPicture(machine)
    wishes.spoils = true
    await machine.reload()
    await shortly(world, 3000, 6000)
    wishes.spoils = false
  },
  'server killed with a report in flight': (machine, { withServer, chance, killServer }) =>
    withServer(async () => {
      const { wishes } = machine.link
      const arrived = new Promise<void>((told) => (wishes.onReport = told))
      await machine.reload()
      await Promise.race([arrived, pause(reportMs)])
      wishes.onReport = null
      await pause(chance.whole(30))
      await killServer(chance.whole(1500))
    }),
  'one answer dropped': prank('answer dropped'),
  'one answer doubled': prank('answer doubled'),
  'one report doubled': prank('report doubled')
}
