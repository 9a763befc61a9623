/** The composition root: the one file that knows where the outside world is. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { startApp } from './app.ts'
import { systemChance } from './chance.ts'
import type { Config } from './config.ts'
import { importContent } from './control/first-day.ts'
import type { Clock } from './control/ports/clock.ts'
import { createOpenidDirectory } from './directory/openid-directory.ts'
import { createPrinting } from './documents/printing.ts'
import { accessDays } from './domain/access.ts'
import { Id } from './domain/ids.ts'
import { Province } from './domain/province.ts'
import type { Role } from './domain/roles.ts'
import { Sign } from './domain/sign.ts'
import { Composed, Title } from './domain/slide.ts'
import { Theme } from './domain/theme.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createSmtpMailer } from './notices/smtp-mailer.ts'
import { createWebhookCaller } from './notices/webhook-caller.ts'
import { playerBuild } from './player-build.ts'
import { programVersion } from './program-version.ts'
import { createDarkroom } from './rendering/darkroom.ts'
import { createFilmLab } from './rendering/film-lab.ts'
import { findProgram } from './rendering/find-program.ts'
import { createStudio } from './rendering/studio.ts'
import { openBackups } from './storage/backup/open-backups.ts'
import { openStores } from './storage/open-stores.ts'
import { steadyTime, systemClock } from './timing/clock.ts'

export interface Options {
  config: Config
  /** Built console and player. */
  pages: { console: string; player: string }
  /** Every sign is simulated, and the console says so. */
  simulated?: boolean
  /** Another clock than the system's, for tests at the edges of time. */
  clock?: Clock
  /** Time that passes, ms; beside another clock it is that clock’s, unless told. */
  steady?: () => number
  /** And another one for sessions: people stay while a test leaps over days. */
  sessionClock?: Clock
  /** Less than in operation spares tests the time of many sign-ins. */
  passwordWork?: number
  /** How often connections are tried, and how long an answer may take, ms. */
  pings?: { everyMs: number; patienceMs: number }
  /** Folders that hold the programs of this machine, as in PATH, which is the default. */
  searchPath?: string
  /** How often the certificate's files are looked at, ms. */
  lookEveryMs?: number
}
export interface Running {
  /** Where browsers reach it: PUBLIC_URL, or the address it listens on. */
  url: string
  /** The one-time link that makes the first administrator, while there is nobody. */
  firstLink: string | undefined
  /** A one-time link for another person, for whoever runs the machine. */
  invite(roles: Role[]): Promise<string>
  stop(): Promise<void>
}

const usualPings = { everyMs: 25_000, patienceMs: 20_000 }
const content = join(import.meta.dirname, '..', 'content')
const PackSlide = Composed.omit({ kind: true }).extend({ id: Id, title: Title, source: z.string() })

async function shipped<T extends z.ZodType>(file: string, schema: T): Promise<z.output<T>> {
  const parsed = schema.safeParse(JSON.parse(await readFile(join(content, file), 'utf8')))
  if (!parsed.success) throw new Error(`content/${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

export async function main({ config, pages, simulated = false, clock = systemClock, steady = clock === systemClock ? steadyTime : () => clock.now(), sessionClock = systemClock, passwordWork, pings = usualPings, searchPath = process.env['PATH'] ?? '', lookEveryMs }: Options): Promise<Running> {
  const log = createLog(config.logLevel)
  const { server, url, makeWay } = await listen({
    ...config,
    lookEveryMs,
    onRenewal: (fault) => (fault === undefined ? log.info('the renewed certificate is in use') : log.warn({ err: fault }, 'the renewed certificate cannot be used; the one before goes on'))
  })
  const undo: (() => unknown)[] = [() => server.close()]
  try {
    const publicUrl = config.publicUrl ?? url
    const stores = await openStores({ folder: config.dataFolder, publicUrl, clock: sessionClock, passwordWork, notice: (sentence) => log.warn(sentence) })
    undo.unshift(() => stores.close())
    const darkroom = createDarkroom()
    undo.unshift(() => darkroom.stop())
    const provinces = await shipped('provinces.json', z.array(Province))
    const printing = createPrinting({ tiles: provinces })
    undo.unshift(() => printing.stop())
    await importContent({
      ...stores,
      clock,
      pack: await shipped('warnings.json', z.array(PackSlide)),
      shippedSigns: await shipped('signs.json', z.array(Sign))
    })
    const version = await programVersion()
    const { dataFolder, backup } = config
    const app = await startApp(server, {
      makeWay,
      stores,
      backupStore: openBackups({ dataFolder, backupFolder: backup?.folder, secondFolder: backup?.secondFolder, version }),
      diskReserve: config.diskReserve ?? 0,
      metricsToken: config.metricsToken,
      studio: await createStudio(),
      darkroom,
      filmLab: createFilmLab({ ffmpeg: await findProgram('ffmpeg', searchPath), notice: (sentence) => log.info(sentence) }),
      printing,
      mailer: config.mail && createSmtpMailer(config.mail),
      webhooks: createWebhookCaller({ allowPrivate: config.webhooksMayBePrivate ?? false }),
      directory: config.directory && createOpenidDirectory(config.directory, (fault) => log.warn({ err: fault }, 'a sign-in at the directory failed')),
      clock,
      steady,
      chance: systemChance,
      shipped: {
        provinces,
        themes: await shipped('themes.json', z.array(Theme))
      },
      folders: { ...pages, mediaFile: (sha256) => stores.media.path(sha256) },
      uploadFolder: stores.media.coming,
      log,
      publicUrl,
      playerBuild: await playerBuild(pages.player),
      proxies: config.proxies ?? 0,
      accessDays: config.accessDays ?? accessDays.usual,
      version,
      simulated,
      pings
    })
    return {
      url: publicUrl,
      firstLink: await app.people.firstLink(),
      invite: async (roles) => (await app.people.inviteFromConsole(roles, null)).link,
      async stop() {
        await app.stop()
        await darkroom.stop()
        await printing.stop()
        await stores.close()
      }
    }
  } catch (fault) {
    for (const step of undo) await step()
    throw fault
  }
}
