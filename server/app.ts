/** Parts in, a running system out. */
import type { Server } from 'node:http'
import { createAudit } from './control/audit.ts'
import { createApiKeys } from './control/api-keys.ts'
import { createBoards } from './control/boards.ts'
import { createBulletin } from './control/bulletin.ts'
import { createChecking } from './control/checking.ts'
import { createCollector } from './control/collecting.ts'
import { createClockWatch } from './control/clock-watch.ts'
import { loadDeliveries } from './control/deliveries.ts'
import { createCommands } from './control/commands.ts'
import { createGuard } from './control/guard.ts'
import { createOwnAccount } from './control/own-account.ts'
import { createSignIn } from './control/sign-in.ts'
import { createVisitors } from './control/visitors.ts'
import { createDirectoryDesk } from './control/directory-desk.ts'
import { createKeeping } from './control/keeping.ts'
import { createFilms } from './control/films.ts'
import { countFleet } from './control/fleet-figures.ts'
import { meterLedger } from './control/metered-ledger.ts'
import { createMediaDoor } from './control/media-door.ts'
import { createMonthDesk } from './control/month-desk.ts'
import { createNumberDesk } from './control/number-desk.ts'
import { loadOnAir } from './control/on-air.ts'
import { createOrders } from './control/orders.ts'
import { createOutlooks } from './control/outlooks.ts'
import { createPairingDesk } from './control/pairing.ts'
import { createPeople } from './control/people.ts'
import { createPictures } from './control/pictures.ts'
import { createPlayDesk } from './control/play-desk.ts'
import { createPlaylists } from './control/playlists.ts'
import type { BackupStore } from './control/ports/backups.ts'
import type { Chance, Clock } from './control/ports/clock.ts'
import type { Directory } from './control/ports/directory.ts'
import type { Mailer, WebhookCaller } from './control/ports/notices.ts'
import type { Studio } from './control/ports/painting.ts'
import type { Printing } from './control/ports/printing.ts'
import type { Stores } from './control/ports/stores.ts'
import type { Darkroom, FilmLab } from './control/ports/uploads.ts'
import { createReach } from './control/prepare-takeover.ts'
import { createPresence } from './control/presence.ts'
import { createPreviews } from './control/previews.ts'
import { createPublishing } from './control/publishing.ts'
import { createRenderings } from './control/renderings.ts'
import { createReviews } from './control/reviews.ts'
import { dueOf, roundsOf } from './control/rounds.ts'
import { createRules } from './control/rules.ts'
import { createScheduling } from './control/scheduling.ts'
import { createSigns } from './control/signs.ts'
import { createSlides } from './control/slides.ts'
import { loadStandings } from './control/standings.ts'
import { createSystemNews } from './control/system-news.ts'
import { createSystemDesk } from './control/system-desk.ts'
import { createTakeovers } from './control/takeovers.ts'
import { createWords } from './control/words.ts'
import { closeServer } from './http/close-server.ts'
import type { Shipped } from './http/content.ts'
import { createHttpApp } from './http/http-app.ts'
import { createMetrics } from './http/metrics.ts'
import type { PageFolders } from './http/pages.ts'
import type { Logger } from './log.ts'
import { openWires } from './realtime/wires.ts'
import { startAlarm } from './timing/alarm.ts'
import { startRounds } from './timing/rounds.ts'

export interface AppParts {
  /** Whoever answered so far answers no more. */
  makeWay: () => void
  stores: Stores
  studio: Studio
  darkroom: Darkroom
  filmLab: FilmLab
  printing: Printing
  /** undefined: no letters are sent. */
  mailer: Mailer | undefined
  webhooks: WebhookCaller
  /** undefined: people come in by password only. */
  directory: Directory | undefined
  backupStore: BackupStore
  /** With less of the disk free it is not ready, bytes. */
  diskReserve: number
  /** Opens figures to other machines; undefined: nothing does. */
  metricsToken: string | undefined
  clock: Clock
  /** Time that passes, ms; nobody can set it. */
  steady: () => number
  chance: Chance
  shipped: Shipped
  folders: PageFolders
  /** Where uploads are put together, on the media's own disk. */
  uploadFolder: string
  log: Logger
  /** Where browsers reach us, without a slash at the end. */
  publicUrl: string
  /** Version of the sign's page among the folders. */
  playerBuild?: string | undefined
  /** How many proxies of ours a request passes before it is here. */
  proxies: number
  /** For how many days the access log is kept. */
  accessDays: number
  /** Of this program. */
  version: string
  /** Every sign is simulated, and the console says so. */
  simulated: boolean
  /** How often connections are tried, and how long an answer may take, ms. */
  pings: { everyMs: number; patienceMs: number }
}
export interface App {
  people: ReturnType<typeof createPeople>
  stop(): Promise<void>
}

/** Serves on a listening server, until stopped. Closing the stores is their opener's. */
export async function startApp(server: Server, { stores, clock, chance, log, ...parts }: AppParts): Promise<App> {
  const bulletin = createBulletin()
  const complain = (about: string) => (fault: unknown) => log.error({ err: fault }, about)
  const provinces = new Map(parts.shipped.provinces.map((province) => [province.code, province]))
  const audit = createAudit({ audit: stores.audit, clock })
  const onAir = await loadOnAir({ ...stores, clock })
  const standings = await loadStandings(stores.signStates, bulletin)
  const deliveries = await loadDeliveries({ store: stores.deliveries, onAir, clock, bulletin })
  const presence = createPresence({ ...stores, standings, deliveries, clock, bulletin })
  const renderings = createRenderings({ ...stores, studio: parts.studio, clock })
  const pictures = createPictures({ renderings, bulletin })
  const orders = createOrders({
    ...stores, store: stores.orders, onAir, pictures, standings, deliveries, provinces, clock, bulletin, onFault: complain('orders could not be made')
  })
  const signs = createSigns({ ...stores, standings, presence, orders, provinces, audit, clock, chance, bulletin })
  const slides = createSlides({ ...stores, darkroom: parts.darkroom, audit, clock, chance, bulletin })
  const reviews = createReviews({ ...stores, clock, bulletin })
  const guard = createGuard({ ...stores, audit, clock })
  const people = createPeople({ ...stores, guard, audit, clock, chance, bulletin, publicUrl: parts.publicUrl })
  const apiKeys = createApiKeys({ ...stores, audit, clock, chance })
  const visitors = createVisitors({ ...stores, keys: apiKeys })
  const pairing = createPairingDesk({ ...stores, store: stores.signs, signs, audit, clock, chance, bulletin })
  const words = createWords({ ...stores, studio: parts.studio, orders, audit, onFault: complain('drawing anew failed') })
  const collector = createCollector({ ...stores, clock })
  const commands = createCommands({ ...stores, provinces, audit, clock, chance, bulletin })
  const { ledger, intake } = meterLedger(stores.ledger)
  const clockWatch = createClockWatch({
    clock,
    steady: parts.steady,
    onChange(byMs) {
      log.warn({ byMs }, 'the clock of this machine was changed')
      // What signs hold begins with the day that it is.
      orders.renew().catch(complain('orders could not be made'))
    }
  })
  const playDesk = createPlayDesk({ ledger, clock, clockWatch, bulletin })
  const checking = createChecking({ ...stores, orders, pictures, onAir, provinces, clock })
  const publishing = createPublishing({ ...stores, onAir, checking, orders, standings, audit, clock, bulletin })
  const scheduling = createScheduling({ ...stores, publishing, checking, audit, clock, chance, bulletin })
  const reach = createReach({ ...stores, orders, provinces })
  const takeovers = createTakeovers({ ...stores, onAir, orders, reach, audit, clock, chance, bulletin })
  const due = dueOf(takeovers, scheduling)
  const { numberRounds, stopKeeping, ...numberDesk } = createNumberDesk({ stores, provinces, clock })
  const { rounds, stop: stopSending, signClear, ...months } = createMonthDesk({
    ...parts,
    stores,
    numbers: numberDesk.numbers,
    audit,
    provinces,
    clock,
    chance,
    onFault: complain('messages could not be sent')
  })
  const { readiness, backups, accessDesk, troubles, rounds: keepingRounds } = createKeeping({ ...parts, stores, audit, clock, clockWatch })
  const systemNews = createSystemNews({
    ...stores, deliveries, onAir, standings, presence, troubles, clock, mail: parts.mailer !== undefined, publicUrl: parts.publicUrl, onQueued: () => months.deliveries.soon()
  })
  const told: typeof presence.told = async (sign, status) => {
    await presence.told(sign, status)
    await signClear.told(sign, status.unsentRecords)
  }
  const fleet = () => countFleet({ ...stores, presence, standings })
  const metrics = createMetrics({ fleet, intake, backups, vitals: stores.vitals, version: parts.version })

  const http = createHttpApp({
    readiness,
    troubles,
    systemDesk: createSystemDesk({ ...parts, readiness, fleet, intake, vitals: stores.vitals, clock }),
    metrics,
    metricsToken: parts.metricsToken,
    people,
    visitors,
    apiKeys,
    signIn: createSignIn({ ...stores, guard, audit }),
    ownAccount: createOwnAccount({ ...stores, guard, audit, bulletin }),
    directoryDesk: createDirectoryDesk({ directory: parts.directory, clock, chance, publicUrl: parts.publicUrl }),
    slides,
    reviews,
    films: createFilms({ ...stores, filmLab: parts.filmLab, darkroom: parts.darkroom, clock }),
    uploadFolder: parts.uploadFolder,
    previews: createPreviews({ slides, renderings }),
    words,
    playlists: createPlaylists({ ...stores, audit, chance, bulletin }),
    rules: createRules({ ...stores, audit, bulletin }),
    publishing,
    scheduling,
    takeovers,
    boards: createBoards({ ...stores, onAir, deliveries, standings, presence, clock }),
    outlooks: createOutlooks({ signs, onAir, orders, provinces, clock }),
    audit,
    accessDesk,
    access: stores.access,
    clock,
    signs,
    pairing,
    ...numberDesk,
    printing: parts.printing,
    commands,
    ...months,
    simulated: parts.simulated,
    shipped: parts.shipped,
    folders: parts.folders,
    mediaDoor: createMediaDoor({ ...stores, visitors }),
    publicUrl: parts.publicUrl,
    proxies: parts.proxies,
    version: parts.version,
    log
  })
  // Before the wires, which keep their own requests from it: one that both answer ends the process.
  parts.makeWay()
  server.on('request', http)
  const closeWires = openWires(server, {
    pairing, commands, playDesk, presence: { ...presence, told }, orders, visitors, signs, clock, bulletin, publicUrl: parts.publicUrl, proxies: parts.proxies, access: stores.access, playerBuild: parts.playerBuild, log, pings: parts.pings
  })
  const alarm = startAlarm({ due, clock, onFault: complain('what was due could not be done') })
  const stopFollowing = bulletin.follow(({ kind }) => {
    if (kind === 'scheduled-changed' || kind === 'takeovers-changed') alarm.set()
    if (kind === 'takeovers-changed') systemNews.run().catch(complain('other systems could not be told'))
  })
  const stopRounds = startRounds([...roundsOf({ orders, collector, commands, reviews, due }), ...numberRounds, ...rounds, systemNews.round, guard.round, people.round, ...keepingRounds], (round, fault) =>
    log.error({ err: fault, round }, 'a round failed')
  )

  return {
    people,
    async stop() {
      stopFollowing()
      alarm.stop()
      await backups.stop()
      await Promise.all([stopSending(), stopKeeping(), stopRounds()])
      metrics.stop()
      await closeServer(server, closeWires)
      await words.settled()
      await orders.settled()
    }
  }
}
