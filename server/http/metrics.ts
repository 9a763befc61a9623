/** Figures for Prometheus. None is about a person, an address or a single sign. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { Counter, Gauge, Registry } from 'prom-client'
import type { Backups } from '../control/backups.ts'
import type { FleetFigures } from '../control/fleet-figures.ts'
import type { Intake } from '../control/metered-ledger.ts'
import type { Backup } from '../control/ports/backups.ts'
import type { Vitals } from '../control/ports/vitals.ts'

interface Parts {
  fleet: () => Promise<FleetFigures>
  intake: () => Intake
  backups: Pick<Backups, 'state'>
  vitals: Pick<Vitals, 'room'>
  version: string
}
export interface Metrics {
  type: string
  text(): Promise<string>
  /** Counts every request that passes, when it is answered. */
  count: RequestHandler
  stop(): void
}

const nanoseconds = 1e9
const resolutionMs = 20

export function createMetrics({ fleet, intake, backups, vitals, version }: Parts): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[], collect: (set: (value: number, labels?: Record<string, string>) => void) => void | Promise<void>) =>
    new Gauge({
      name: `paituean_${name}`,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset()
        await collect((value, labels = {}) => this.set(labels, value))
      }
    })

  gauge('info', 'Which version runs', ['version'], (set) => set(1, { version }))
  gauge('signs', 'Signs by what is true of them; as_wanted: they show what they are to show', ['state'], async (set) => {
    const { known, paired, online, wanted, asWanted } = await fleet()
    for (const [state, count] of Object.entries({ known, paired, online, wanted, as_wanted: asWanted })) set(count, { state })
  })
  gauge('disk_bytes', 'The data folder’s disk', ['of'], async (set) => {
    const { free, total } = await vitals.room()
    set(free, { of: 'free' })
    set(total, { of: 'total' })
  })
  gauge('memory_bytes', 'Memory of the process', ['of'], (set) => {
    const { rss, heapUsed, external } = process.memoryUsage()
    for (const [of, bytes] of Object.entries({ resident: rss, heap: heapUsed, external })) set(bytes, { of })
  })
  const lastBackup = (name: string, help: string, of: (last: Backup) => number) =>
    gauge(`backup_${name}`, help, [], async (set) => {
      const { last } = await backups.state()
      if (last !== null) set(of(last))
    })
  lastBackup('made_at_seconds', 'When the last good backup was made, UNIX time; 0: there is none', ({ at }) => at / 1000)
  lastBackup('bytes', 'How large the last good backup is', ({ bytes }) => bytes)
  lastBackup('damaged_files', 'Media that the last good backup had to leave out', ({ damaged }) => damaged)
  gauge('backup_failed', '1 when the newest try failed', ['place'], async (set) => {
    const { fault, secondFault } = await backups.state()
    set(fault === null ? 0 : 1, { place: 'first' })
    set(secondFault === null ? 0 : 1, { place: 'second' })
  })

  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  gauge('event_loop_delay_seconds', 'How late the event loop was since the last look', ['quantile'], (set) => {
    const late = (ns: number) => Math.max(0, ns / nanoseconds - resolutionMs / 1000)
    // Before the first sample there is none.
    if (delay.count > 0) for (const quantile of [0.5, 0.99, 1]) set(late(delay.percentile(quantile * 100)), { quantile: String(quantile) })
    delay.reset()
  })

  new Counter({
    name: 'paituean_plays_total',
    help: 'Plays counted since the start',
    registers,
    collect() {
      this.reset()
      this.inc(intake().plays)
    }
  })
  new Counter({
    name: 'paituean_records_total',
    help: 'Sealed records taken in since the start, by what became of them; reason: why one was quarantined',
    labelNames: ['verdict', 'reason'],
    registers,
    collect() {
      const { counted, known, quarantined } = intake()
      this.reset()
      this.inc({ verdict: 'counted', reason: '' }, counted)
      this.inc({ verdict: 'known', reason: '' }, known)
      for (const [reason, records] of Object.entries(quarantined)) this.inc({ verdict: 'quarantined', reason }, records)
    }
  })
  const requests = new Counter({ name: 'paituean_http_requests_total', help: 'Answered HTTP requests', labelNames: ['method', 'route', 'status'], registers })

  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    count(request, response, next) {
      response.once('finish', () => {
        const found: unknown = Reflect.get(request, 'route')
        const path: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'path') : undefined
        // The pattern, never the address: those are without number, and may name things.
        const route = typeof path === 'string' ? path : path instanceof RegExp ? 'a page' : response.statusCode < 400 ? 'a file' : 'none'
        requests.inc({ method: request.method, route, status: String(response.statusCode) })
      })
      next()
    },
    stop: () => delay.disable()
  }
}
