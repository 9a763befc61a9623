/** A server in a process of its own for a simulation or a benchmark; tells its parent where it is, with two one-time links. */
import { readConfig } from '../../server/config.ts'
import { main } from '../../server/main.ts'
import type { Pages } from '../pages.ts'

const pages = JSON.parse(process.env['PAITUEAN_PAGES'] ?? '{}') as Pages
const running = await main({ config: readConfig(process.env), pages, simulated: true })
const stop = (): void => {
  running.stop().then(
    () => process.exit(0),
    (fault: unknown) => {
      console.error(fault)
      process.exit(1)
    }
  )
}
// The parent ends this process; a terminal's Ctrl-C reaches both.
process.on('SIGINT', () => undefined)
process.once('disconnect', stop)
process.send?.({
  url: running.url,
  authorLink: await running.invite(['author', 'publisher']),
  approverLink: await running.invite(['approver']),
  administratorLink: running.firstLink
})
