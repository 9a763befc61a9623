/** The kiosk page: composes its parts. First the picture, then the network. */
import type { Manifest } from '../server/domain/manifest.ts'
import { protocolNumber } from '../server/protocol/player-events.ts'
import type { Status } from '../server/protocol/player-wire.ts'
import { createAssets } from './assets.ts'
import { openBoots } from './boots.ts'
import { stayAwake } from './awake.ts'
import { createClock } from './clock.ts'
import type { CommandParts, createCommander } from './commands.ts'
import { createFacts } from './facts.ts'
import { createHolding } from './holding.ts'
import { openIdentity } from './identity.ts'
import { openJournal } from './journal.ts'
import { keepLinked } from './link.ts'
import { createObserver } from './observer.ts'
import { openStorage } from './open-storage.ts'
import { pairingVisit } from './pairing.ts'
import { startRotation } from './rotation.ts'
import { playingVisit } from './session.ts'
import { alone } from './single.ts'
import { createStage } from './stage.ts'
import { openStaging } from './staging.ts'
import { watchHands } from './technician.ts'
import { readVitals } from './vitals.ts'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}
/** Least time between two reloads asked for by the server, ms. */
const reloadMs = 600_000
/** Where media and sockets are: where this page came from. */
const origin = ''

async function start(): Promise<void> {
  const observer = createObserver()
  watchHands(() => void import('./corner.ts').then(({ showCorner }) => showCorner(), observer.fault))
  addEventListener('error', ({ message }) => observer.fault(message))
  addEventListener('unhandledrejection', ({ reason }) => observer.fault(reason))
  const holding = createHolding(element('holding'))
  holding.show(null)
  await alone(() => holding.say({ kind: 'second-window' }))
  holding.say({ kind: 'brand' })

  stayAwake()
  const clock = createClock()
  const chance = Math.random
  const shelf = await openStorage(observer.fault)
  const now = (): number => clock.timeAt(clock.mono())
  const at = (): number | null => (clock.best() ? Math.round(now()) : null)
  const journal = await openJournal({ shelf, now, onClosed: observer.played, onFault: observer.fault })
  const assets = createAssets(shelf, origin)
  const facts = createFacts()
  const stage = createStage(element('stage'), (what, frame) => (what === 'nothing' ? holding.show(frame) : holding.hide()))
  let dim: ((manifest: Manifest) => number) | undefined
  let percent = 100
  const tellShown = ({ version }: Manifest): void => facts.tell('manifest:shown', { version, at: at(), takeover: rotation.takeover() })
  const rotation = startRotation({
    clock,
    assets,
    stage,
    journal,
    onShown(manifest) {
      tellShown(manifest)
      staging.collect()
      if (manifest.levels || dim)
        void import('./dim.ts').then(({ createDim }) => (percent = (dim ??= createDim(document.body, clock))(manifest)), observer.fault)
    },
    onCleared: (takeover) => facts.tell('takeover:cleared', { takeover, at: at() }),
    onMissing: () => staging.repair()
  })
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
  if (errand) rotation.obey(errand)
  const held = staging.active()
  if (held) {
    holding.say({ kind: 'sign', name: held.sign.name })
    rotation.take(held)
    staging.repair()
  }

  const identity = await openIdentity(shelf, observer.fault)
  const boots = await openBoots(shelf, clock, journal.boot)
  let linked = false
  let elsewhere = false
  let spreadMs = 0
  const actual = (): { holding: string | null; showing: string | null } => ({
    holding: staging.active()?.version ?? null,
    showing: rotation.showing()?.version ?? null
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
  window.paituean = Object.freeze({
    state: async () => ({
      ...(await status()),
      boot: journal.boot,
      sign: staging.active()?.sign.name ?? null,
      paired: identity.token() !== null,
      linked,
      plays: { ...observer.plays },
      durable: shelf.durable,
      lastError: observer.lastError
    })
  })

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
      staging.retry()
    },
    onManifest: staging.take,
    onCommands: (commands, tell) =>
      void import('./commands.ts')
        .then(({ createCommander }) => {
          answer = tell
          commander ??= createCommander({ shelf, clock, rotation, stage, holding, logs: () => observer.logs, reload: () => location.reload(), tell: (told) => answer(told) })
          return commander(commands)
        })
        .catch(observer.fault),
    onFault: observer.fault
  })
  await keepLinked({
    origin,
    token: identity.token,
    async hello(token) {
      const { persisted, usedBytes } = await readVitals()
      const { journal: name, epoch, seq } = journal.numbering()
      return {
        protocol: protocolNumber,
        token,
        boot: journal.boot,
        journal: { journal: name, epoch, seq },
        ...actual(),
        player: import.meta.env.PLAYER_VERSION,
        screen: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
        storage: { persisted, usedBytes }
      }
    },
    pairingHello: async () => ({ protocol: protocolNumber, secret: await identity.secret(), player: import.meta.env.PLAYER_VERSION }),
    playing: (socket, over) => {
      void over.then(() => (linked = false))
      return playing(socket, over)
    },
    pairing: pairingVisit({
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
    onReload() {
      if (clock.mono() > reloadMs) location.reload()
    }
  })
}

void start()
