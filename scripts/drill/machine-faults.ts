/** All that may befall one real sign, by name. */
import { api } from '../../server/protocol/api.ts'
import { diskFaults } from './disk-faults.ts'
import { shortly, stillThere, type Fault } from './fault.ts'
import { linkFaults } from './link-faults.ts'
import { waitUntil } from './wait-until.ts'

const hourMs = 3_600_000
const coldMs = 40_000
const wrongClocks = [7 * hourMs, -24 * hourMs, -Date.now(), 0]

export const machineFaults: Record<string, Fault> = {
  ...linkFaults,
  ...diskFaults,
  'browser killed': async (machine, world) => {
    await machine.kill()
    await shortly(world, 0, 2000)
    await machine.start()
    await stillThere(machine, world, 'a kill')
  },
  // The launcher no longer hears its heartbeat, and starts it anew.
  'page crashed': async (machine, world) => {
    await machine.crash()
    await shortly(world, 0, 4000)
    await machine.kill()
    await machine.start()
    await stillThere(machine, world, 'a crash')
  },
  // As every night: another frame takes over, unless the loader still waits for its first page.
  'page renewed': async (machine) => {
    await machine.evaluate('window.paitueanHost?.refresh()')
  },
  'cold start without the server': (machine, world) =>
    world.withServer(() =>
      world.killServer(async () => {
        await machine.kill()
        await machine.start()
        const from = Date.now()
        await waitUntil(() => Promise.resolve(machine.truth.showings(Date.now()).some((one) => one.from > from && one.mark > 0)), coldMs, `${machine.sign} to show a slide without the server`, machine.state)
        await shortly(world, 2000, 6000)
      })
    ),
  'page reloaded': (machine) => machine.reload(),
  'clock set wrong': async (machine, { chance }) => {
    const shift = wrongClocks[chance.whole(wrongClocks.length)] ?? 0
    await machine.evaluate(`sessionStorage.setItem('drill-shift', '${shift}')`)
  },
  'clock wrong at start': async (machine, { chance }) => {
    await machine.evaluate(`sessionStorage.setItem('drill-shift', '${wrongClocks[chance.whole(wrongClocks.length)] ?? 0}')`)
    await machine.reload()
  },
  'token revoked': (machine, { withServer, operator }) =>
    withServer(async () => {
      await operator.call(api.unpairSign, { params: { id: machine.sign } })
      await machine.unlinked()
      await machine.pair()
    })
}
