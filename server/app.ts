/** Parts in, a running system out. */
import type { Server } from 'node:http'
import { createBulletin } from './control/bulletin.ts'
import { createCollector } from './control/collecting.ts'
import { createFilms } from './control/films.ts'
import { createMonthDesk } from './control/month-desk.ts'
import { createNumberDesk } from './control/number-desk.ts'
import { createOrders } from './control/orders.ts'
import { createPairingDesk } from './control/pairing.ts'
import { createPeople } from './control/people.ts'
import { createPlayDesk } from './control/play-desk.ts'
import { createPlaylists } from './control/playlists.ts'
import type { Chance, Clock } from './control/ports/clock.ts'
import type { Mailer, WebhookCaller } from './control/ports/notices.ts'
import type { Studio } from './control/ports/painting.ts'
import type { Printing } from './control/ports/printing.ts'
import type { Stores } from './control/ports/stores.ts'
import type { Darkroom, FilmLab } from './control/ports/uploads.ts'
import { createPresence } from './control/presence.ts'
import { createPreviews } from './control/previews.ts'
import { createPublishing } from './control/publishing.ts'
import { createRenderings } from './control/renderings.ts'
import { roundsOf } from './control/rounds.ts'
import { createSigns } from './control/signs.ts'
import { createSlides } from './control/slides.ts'
import { loadStandings } from './control/standings.ts'
import { createWords } from './control/words.ts'
import type { Shipped } from './http/content.ts'
import { createHttpApp } from './http/http-app.ts'
import type { PageFolders } from './http/pages.ts'
import type { Logger } from './log.ts'
import { openWires } from './realtime/wires.ts'
import { startRounds } from './timing/rounds.ts'

export interface AppParts {
  stores: Stores
  studio: Studio
  darkroom: Darkroom
  filmLab: FilmLab
  printing: Printing
  /** undefined: no letters are sent. */
  mailer: Mailer | undefined
  webhooks: WebhookCaller
  clock: Clock
  chance: Chance
  shipped: Shipped
  folders: PageFolders
  /** Where uploads are put together, on the media's own disk. */
  uploadFolder: string
  log: Logger
  /** Where browsers reach us, without a slash at the end. */
  publicUrl: string
  /** Every sign is simulated, and the console says so. */
  simulated: boolean
}
export interface App {
  people: ReturnType<typeof createPeople>
  stop(): Promise<void>
}

/** Serves on a listening server, until stopped. Closing the stores is their opener's. */
export async function startApp(server: Server, { stores, clock, chance, log, ...parts }: AppParts): Promise<App> {
  const bulletin = createBulletin()
  const provinces = new Map(parts.shipped.provinces.map((province) => [province.code, province]))
  const standings = await loadStandings(stores.signStates, bulletin)
  const presence = createPresence({ ...stores, standings, clock, bulletin })
  const renderings = createRenderings({ ...stores, studio: parts.studio, clock })
  const orders = createOrders({ ...stores, renderings, standings, provinces, clock, bulletin })
  const signs = createSigns({ ...stores, standings, presence, orders, provinces, chance, bulletin })
  const slides = createSlides({ ...stores, darkroom: parts.darkroom, clock, chance, bulletin })
  const people = createPeople({ ...stores, clock, chance, publicUrl: parts.publicUrl })
  const pairing = createPairingDesk({ ...stores, store: stores.signs, signs, clock, chance, bulletin })
  const words = createWords({ ...stores, studio: parts.studio, orders, onFault: (fault) => log.error({ err: fault }, 'drawing anew failed') })
  const collector = createCollector({ ...stores, clock })
  const playDesk = createPlayDesk({ ...stores, clock, bulletin })
  const { numberRounds, stopKeeping, ...numberDesk } = createNumberDesk({ stores, provinces, clock })
  const { rounds, stop: stopSending, signClear, ...months } = createMonthDesk({
    ...parts,
    stores,
    numbers: numberDesk.numbers,
    provinces,
    clock,
    chance,
    onFault: (fault) => log.error({ err: fault }, 'messages could not be sent')
  })
  const told: typeof presence.told = async (sign, status) => {
    await presence.told(sign, status)
    await signClear.told(sign, status.unsentRecords)
  }

  const http = createHttpApp({
    people,
    slides,
    films: createFilms({ ...stores, filmLab: parts.filmLab, darkroom: parts.darkroom, clock }),
    uploadFolder: parts.uploadFolder,
    previews: createPreviews({ slides, renderings }),
    words,
    playlists: createPlaylists({ ...stores, chance, bulletin }),
    publishing: createPublishing({ ...stores, orders, standings, clock, bulletin }),
    signs,
    pairing,
    ...numberDesk,
    printing: parts.printing,
    ...months,
    simulated: parts.simulated,
    shipped: parts.shipped,
    folders: parts.folders,
    publicUrl: parts.publicUrl,
    log
  })
  const closeWires = openWires(server, { pairing, playDesk, presence: { ...presence, told }, orders, people, signs, clock, bulletin, publicUrl: parts.publicUrl, log })
  server.on('request', http)
  const stopRounds = startRounds([...roundsOf({ orders, collector }), ...numberRounds, ...rounds], (round, fault) => log.error({ err: fault, round }, 'a round failed'))

  return {
    people,
    async stop() {
      await Promise.all([stopSending(), stopRounds()])
      await closeWires()
      await words.settled()
      await orders.settled()
      server.closeAllConnections()
      if (server.listening) await new Promise<void>((closed) => server.close(() => closed()))
    }
  }
}
