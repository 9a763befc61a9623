import express, { type Express } from 'express'
import { mountContent, type Shipped } from './content.ts'
import { mountCommands } from './commands.ts'
import { mountFilms } from './films.ts'
import { mountWords } from './words.ts'
import { mountAccess, noteAccess } from './access.ts'
import { guardBorder, type Border } from './border.ts'
import { mountCoordinators } from './coordinators.ts'
import { createMounter } from './mount.ts'
import { mountHealth } from './health.ts'
import { mountNumbers } from './numbers.ts'
import { servePages, type PageParts } from './pages.ts'
import { mountPeople } from './people.ts'
import { mountDirectory } from './directory.ts'
import { mountAccount } from './account.ts'
import type { Visitors } from '../control/visitors.ts'
import { mountPlanning } from './planning.ts'
import { limitAccounts } from './rate-limits.ts'
import { createRefuser, noSuchRoute } from './refusals.ts'
import { mountReports } from './reports.ts'
import { mountSettings } from './settings.ts'
import { mountSigns } from './signs.ts'
import { mountTroubles } from './troubles.ts'
import { mountSlides } from './slides.ts'
import { mountAudit } from './audit.ts'
import { mountDocs } from './docs.ts'
import { mountOutlooks } from './outlooks.ts'
import { mountTakeovers } from './takeovers.ts'

type PartsOf<F extends (mount: ReturnType<typeof createMounter>, parts: never) => void> = Parameters<F>[1]
export type HttpParts = PartsOf<typeof mountPeople> &
  PartsOf<typeof mountAccount> &
  PartsOf<typeof mountDirectory> &
  PartsOf<typeof mountSlides> &
  PartsOf<typeof mountFilms> &
  PartsOf<typeof mountWords> &
  PartsOf<typeof mountPlanning> &
  PartsOf<typeof mountTakeovers> &
  PartsOf<typeof mountAudit> &
  PartsOf<typeof mountAccess> &
  PartsOf<typeof mountOutlooks> &
  PartsOf<typeof mountSigns> &
  PartsOf<typeof mountCommands> &
  PartsOf<typeof mountNumbers> &
  PartsOf<typeof mountReports> &
  PartsOf<typeof mountCoordinators> &
  PartsOf<typeof mountSettings> &
  PartsOf<typeof mountTroubles> &
  Parameters<typeof mountHealth>[1] &
  Border &
  PageParts & {
    shipped: Shipped
    access: Parameters<typeof noteAccess>[0]
    clock: Parameters<typeof noteAccess>[1]
    version: string
    log: Parameters<typeof createRefuser>[0]
    visitors: Visitors
  }

export function createHttpApp(parts: HttpParts): Express {
  const app = express()
  // Pages reckon by our clock, which this tells them.
  app.use((_request, response, next) => {
    response.setHeader('Date', new Date(parts.clock.now()).toUTCString())
    next()
  })
  app.use(parts.metrics.count, noteAccess(parts.access, parts.clock))
  guardBorder(app, parts)
  mountHealth(app, parts)
  const mount = createMounter(app, parts.visitors, limitAccounts(parts.limits))
  mountPeople(mount, parts)
  mountAccount(mount, parts)
  mountDirectory(mount, parts)
  mountContent(mount, parts.shipped)
  mountSlides(mount, parts)
  mountFilms(mount, parts)
  mountWords(mount, parts)
  mountPlanning(mount, parts)
  mountTakeovers(mount, parts)
  mountAudit(mount, parts)
  mountAccess(mount, parts)
  mountOutlooks(mount, parts)
  mountSigns(mount, parts)
  mountCommands(mount, parts)
  mountNumbers(mount, parts)
  mountReports(mount, parts)
  mountCoordinators(mount, parts)
  mountSettings(mount, parts)
  mountTroubles(mount, parts)
  mountDocs(app, parts)
  servePages(app, parts)
  app.use(noSuchRoute)
  app.use(createRefuser(parts.log))
  return app
}
