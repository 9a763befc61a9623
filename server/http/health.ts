/** For the one who keeps the machine: is it up, can it work, how does it fare. */
import type { Express, Request } from 'express'
import { Failure } from '../domain/failure.ts'
import type { Readiness } from '../control/readiness.ts'
import type { Metrics } from './metrics.ts'
import { isOperator } from './operator-only.ts'

interface Parts {
  readiness: () => Promise<Readiness>
  metrics: Metrics
  /** Opens figures and reasons from other machines; undefined: they are for this machine only. */
  metricsToken: string | undefined
}
const notReady = 503

export function mountHealth(app: Express, { readiness, metrics, metricsToken }: Parts): void {
  const isByOperator = ({ headers, socket }: Request): boolean => isOperator({ headers, from: socket.remoteAddress }, metricsToken)
  app.get(['/healthz', '/readyz', '/metrics'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })
  app.get('/readyz', async (request, response) => {
    const { ready, reasons, warnings } = await readiness()
    response.status(ready ? 200 : notReady).json(isByOperator(request) ? { ready, reasons, warnings } : { ready })
  })
  app.get('/metrics', async (request, response) => {
    if (!isByOperator(request)) throw new Failure('not-found', { what: 'GET /metrics' })
    const text = await metrics.text()
    response.type(metrics.type).send(text)
  })
}
