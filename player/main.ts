/** The kiosk page: composes its parts. First the picture, then the network. */
import './player.css'
import type { Manifest } from '../server/domain/manifest.ts'
import { protocolNumber } from '../server/protocol/player-events.ts'
import type { Status } from '../server/protocol/player-wire.ts'
import { createAssets } from './assets.ts'
import { openBoots } from './boots.ts'
import { createClock } from './clock.ts'
import type { CommandParts, createCommander } from './commands.ts'
import { createFacts } from './facts.ts'
import { createGate } from './gate.ts'
import { createHolding } from './holding.ts'
import { createPage, type PageParts } from './page.ts'
import { openIdentity } from './identity.ts'
import { openJournal } from './journal.ts'
import { keepLinked } from './link.ts'
import { createObserver } from './observer.ts'
import { openStorage } from './open-storage.ts'
import { startRotation } from './rotation.ts'
import { playingVisit } from './session.ts'
import { createStage } from './stage.ts'
import { openStaging } from './staging.ts'
import { watchHands } from './technician.ts'
import { readVitals } from './vitals.ts'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}
async function start(): Promise<void> {
  const observer = createObserver()
  watchHands(() => void import('./corner.ts').then(({ showCorner }) => showCorner(), observer.fault))
  addEventListener('error', ({ message }) => observer.fault(message))
  addEventListener('unhandledrejection', ({ reason }) => observer.fault(reason))
  const holding = createHolding(element('holding'))
  const host = parent.paitueanHost ?? (await import('./no-host.ts')).noHost()
  const { launch } = host
  let parts: PageParts | null = null
  let startsUntil = Infinity
  const page = createPage(() => parts, () => performance.now() < startsUntil, launch.limitMs)
  const before = host.join(window, page)
  holding.show(null)
  await host.alone(() => holding.say({ kind: 'second-window' }))
  startsUntil = performance.now() + 2 * launch.limitMs
  holding.say(launch.name ? { kind: 'sign', name: launch.name } : { kind: 'brand' })

  const clock = createClock()
  const chance = Math.random
  const shelf = await openStorage(observer.fault)
  const now = (): number => clock.timeAt(clock.mono())
  const at = (): number | null => (clock.best() ? Math.round(now()) : null)
  const assets = createAssets(shelf, launch.server)
  const facts = createFacts()
  const gate = createGate()
  const last = before && (await (await import('./succeed.ts')).succeed({ before, shelf, assets, clock }))
  const journal = await openJournal({ shelf, now, onClosed: observer.played, onFault: observer.fault, succeeds: last !== null })
  let stands = before === null
  let tellState: () => void = () => undefined
  const takeOver = (): void => {
    host.takeOver(window)
    if (stands) return
    stands = true
    tellState()
  }
  const stage = createStage(element('stage'), (what, frame) => {
    if (what === 'nothing') holding.show(frame)
    else holding.hide()
    takeOver()
  })
  let dim: ((manifest: Manifest) => number) | undefined
  let percent = 100
  const darken = async (manifest: Manifest): Promise<void> => {
    if (!manifest.levels && !dim) return
    dim ??= (await import('./dim.ts')).createDim(document.body, clock)
    percent = dim(manifest)
  }
  const tellShown = ({ version }: Manifest): void => facts.tell('manifest:shown', { version, at: at(), takeover: rotation.takeover() })
  const rotation = startRotation({
    clock,
    assets,
    stage,
    journal,
    onShown(manifest) {
      tellShown(manifest)
      staging.collect()
      darken(manifest).catch(observer.fault)
    },
    onCleared: (takeover) => facts.tell('takeover:cleared', { takeover, at: at() }),
    onMissing: () => staging.repair(),
    predecessor: last
  })
  parts = { clock, journal, rotation, gate }
  const staging = await openStaging({
    shelf,
    assets,
    chance,
    onReady(manifest) {
      facts.tell('manifest:ready', { version: manifest.version, at: at() })
      if (rotation.showing()?.version === manifest.version) tellShown(manifest)
      // Also when it stands: another may have been about to follow it.
      rotation.take(manifest)
    },
    onProgress: ({ version, assets: { length: need } }, have) => facts.hint({ version, have, need }),
    onFault({ version }, { kind, asset, message }) {
      observer.fault(message)
      facts.tell('manifest:failed', { version, at: at(), asset, fault: kind, detail: message })
    }
  })
  const errand = await shelf.read('errand')
  if (errand && errand.until > now()) rotation.obey(errand)
  const held = staging.active()
  if (held) {
    holding.say({ kind: 'sign', name: held.sign.name })
    await darken(held).catch(observer.fault)
    rotation.take(held)
    staging.repair()
  } else {
    if (last) journal.inherit(last.leave(clock.mono()))
    journal.turn({ close: null })
    takeOver()
  }

  const identity = await openIdentity(shelf, launch.key, observer.fault)
  const boots = await openBoots(shelf, clock, journal.boot)
  let linked = false
  let elsewhere = false
  const build = import.meta.env.PLAYER_BUILD
  let spreadMs = 0
  const actual = (): { holding: string | null; showing: string | null } => ({
    holding: staging.active()?.version ?? null,
    showing: rotation.showing()?.version ?? last?.showing ?? null
  })
  const status = async (): Promise<Status & { dark: boolean; percent: number }> => {
    const { usedBytes, heapBytes } = await readVitals()
    const unsentRecords = await journal.countUnsent()
    return {
      ...actual(),
      slide: rotation.slide(),
      offsetMs: clock.offset(),
      clockErrorMs: clock.best()?.errorMs ?? null,
      wallMs: clock.wall(),
      unsentRecords,
      heapBytes,
      usedBytes,
      errors: observer.errors,
      dark: rotation.isDark(),
      takeover: rotation.takeover(),
      percent
    }
  }
  const told = Object.freeze({
    state: async () => ({
      ...(await status()),
      boot: journal.boot,
      sign: staging.active()?.sign.name ?? null,
      paired: identity.paired(),
      linked,
      plays: { ...observer.plays },
      durable: journal.durable(),
      carrier: host.carrier(),
      build,
      lastError: observer.lastError
    })
  })
  tellState = () => void (parent.paituean = told)
  if (stands) tellState()

  let commander: ReturnType<typeof createCommander> | undefined
  let answer: CommandParts['tell'] = () => Promise.resolve(false)
  const playing = playingVisit({
    clock,
    journal,
    facts,
    onTime: rotation.look,
    boots,
    status,
    onWelcome(welcome) {
      linked = true
      if (elsewhere) rotation.obey(null)
      elsewhere = false
      spreadMs = welcome.reconnectSpreadMs
      holding.say({ kind: 'sign', name: welcome.sign.name })
      if (launch.key) void identity.pair(launch.key)
      if (welcome.build && welcome.build !== build) host.offer(welcome.build)
      staging.retry()
    },
    onManifest: staging.take,
    onCommands: (commands, tell) =>
      void import('./commands.ts')
        .then(({ createCommander }) => {
          answer = tell
          commander ??= createCommander({ shelf, clock, rotation, stage, holding, logs: () => observer.logs, reload: () => host.refresh(), tell: (told) => answer(told) })
          return commander(commands)
        })
        .catch(observer.fault),
    onFault: observer.fault
  })
  await keepLinked({
    origin: launch.server,
    gate,
    token: identity.token,
    async hello(token) {
      const { persisted, usedBytes } = await readVitals()
      return {
        protocol: protocolNumber,
        token,
        boot: journal.boot,
        journal: journal.greet(),
        ...actual(),
        player: import.meta.env.PLAYER_VERSION,
        screen: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
        storage: { persisted, usedBytes },
        kiosk: { ...host.carrier(), build, why: launch.why, failures: launch.failures }
      }
    },
    pairingHello: async () => ({ protocol: protocolNumber, secret: await identity.secret(), keeps: launch.key !== null, player: import.meta.env.PLAYER_VERSION }),
    playing: (socket, over) => {
      void over.then(() => (linked = false))
      return playing(socket, over)
    },
    pairing: async () =>
      (await import('./pairing.ts')).pairingVisit({
        onCode: (code) => holding.say({ kind: 'code', code }),
        onPaired: ({ token, sign }) => {
          holding.say({ kind: 'sign', name: sign.name })
          return identity.pair(token)
        }
      }),
    spreadMs: () => spreadMs,
    chance,
    onElsewhere() {
      holding.say({ kind: 'second-machine' })
      elsewhere = true
      rotation.obey({ kind: 'identify', until: Infinity })
    },
    onReload: () => host.offer('')
  })
}

void start()
