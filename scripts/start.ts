/** `npm start`: builds what is stale, starts the server and says where everything is. */
import { join } from 'node:path'
import { readConfig, type Config } from '../server/config.ts'
import { main } from '../server/main.ts'
import { buildIfStale } from './pages.ts'
import { readOptions } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'
import { startDemo } from './simulator/start-demo.ts'
import { stopSignal } from './stop-signal.ts'

const explain = `npm start takes:
  -- --demo   connects 76 simulated signs, one a province, and keeps its data in .data/demo
HOST, PORT, DATA_DIR, PUBLIC_URL, TLS_CERT, TLS_KEY, TRUST_PROXY, ACCESS_LOG_DAYS, LOG_LEVEL, SMTP_URL, MAIL_FROM, WEBHOOK_ALLOW_PRIVATE, METRICS_TOKEN,
BACKUP_DIR, BACKUP_DIR_2 and DISK_RESERVE_MB are read from the environment.`

/** A stop that takes longer is cut short, ms. */
const longestStopMs = 10_000

const whyNot = (fault: unknown, { host, port }: Config): unknown => {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'EADDRINUSE') return new Complaint(`Port ${port} of ${host} is in use. Stop what uses it, or choose another: PORT=8077 npm start`)
  if (code === 'EACCES') return new Complaint(`Port ${port} of ${host} may not be used by this account. Choose one above 1023: PORT=8076 npm start`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Complaint(`HOST: expected an address of this machine, received “${host}”`)
  return fault
}

function tell(url: string, administratorLink: string | undefined): void {
  console.log(`Console        ${url}/`)
  console.log(`Administrator  ${administratorLink ?? 'is there already; sign in'}`)
  console.log(`Player         ${url}/player/`)
  console.log('Stop           Ctrl-C')
}

await runCommand(async () => {
  const stop = stopSignal()
  const { demo = false } = readOptions(process.argv.slice(2), { options: { demo: { type: 'boolean' } }, explain }).values
  const config = readConfig(demo ? { ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? join('.data', 'demo') } : process.env)
  const pages = await buildIfStale()
  const running = await main({ config, pages, simulated: demo }).catch((fault: unknown) => {
    throw whyNot(fault, config)
  })
  // The demonstration's own two people are no administrators; whoever looks at it gets a link at every start.
  tell(running.url, running.firstLink ?? (demo ? await running.invite(['administrator']) : undefined))
  const stopDemo = demo ? await startDemo(running, config) : undefined
  await stop
  setTimeout(() => process.exit(1), longestStopMs).unref()
  await stopDemo?.()
  await running.stop()
  process.exit(0)
})
