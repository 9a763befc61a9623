/** A sign that runs the player's own link, session, staging, rotation and journal; only its browser is not there: the storage is memory and the glass a list. */
import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { onTestFinished } from 'vitest'
import { createSeeded } from '../../scripts/simulator/seeded.ts'
import type { Assets } from '../../player/assets.ts'
import { openBoots } from '../../player/boots.ts'
import { createClock } from '../../player/clock.ts'
import { createFacts } from '../../player/facts.ts'
import { fault } from '../../player/fault.ts'
import { createGate } from '../../player/gate.ts'
import { openIdentity } from '../../player/identity.ts'
import { openJournal } from '../../player/journal.ts'
import { keepLinked, type Visit } from '../../player/link.ts'
import { pairingVisit } from '../../player/pairing.ts'
import { startRotation } from '../../player/rotation.ts'
import { playingVisit } from '../../player/session.ts'
import type { Shelf } from '../../player/shelf.ts'
import { sleep } from '../../player/pause.ts'
import type { Stage } from '../../player/stage.ts'
import { openStaging } from '../../player/staging.ts'
import type { Manifest } from '../../server/domain/manifest.ts'
import { protocolNumber } from '../../server/protocol/player-events.ts'

/** What came on glass, or `failed` to be made ready; `at`: UTC ms of the machine both run on. */
export type Happening = { at: number; version: string } & ({ kind: 'shown'; takeover: string | null } | { kind: 'failed'; fault: string })
interface Parts {
  /** Where sockets are, and where pictures are: the same, unless a test parts them. */
  url: string
  seed: string
  /** What it kept; a new one is a wiped disk. */
  shelf: Shelf
  /** Part of the downloads whose bytes come spoiled, 0 to 1. */
  spoil?: number
  onCode: (code: string) => void
}
export type GlassSign = Awaited<ReturnType<typeof startGlassSign>>

/** The rotation asks the page only whether it is covered. */
const page = Object.assign(new EventTarget(), { hidden: false })
setMaxListeners(0, page)
Object.assign(globalThis, { document: page })

const forever = new Promise<never>(() => undefined)

/** Pictures by HTTP, checked by their bytes; that they can be drawn is the browser tests' to show. */
function fetchedAssets(url: string, shelf: Shelf, spoils: () => boolean): Assets {
  const drop = (name: string): Promise<void> => shelf.commit({ dropAssets: [name] })
  return {
    held: async (name) => ((await shelf.asset(name)) === undefined ? { missing: 'missing' } : { url: name }),
    async obtain({ sha256: name, bytes, mime }) {
      if ((await shelf.asset(name)) !== undefined) return
      const content = await fetch(`${url}/media/${name}`).then(
        (answer) => answer.bytes(),
        (thrown: unknown) => {
          throw fault('download', name, thrown)
        }
      )
      if (spoils()) content.fill(0, 0, 1)
      if (content.length !== bytes || createHash('sha256').update(content).digest('hex') !== name) throw fault('checksum', name, 'spoiled on its way')
      await shelf.commit({ asset: { sha256: name, blob: new Blob([content], { type: mime }) } })
    },
    doubt: () => Promise.resolve(),
    async collect(needed) {
      for (const name of await shelf.assets()) if (!needed.has(name)) await drop(name)
    }
  }
}

export async function startGlassSign({ url, seed, shelf, spoil = 0, onCode }: Parts) {
  const random = createSeeded(seed)
  const chance = (): number => random.next()
  const happened: Happening[] = []
  const faults: unknown[] = []
  let drawn = 0
  let dead = false
  let die: () => void = () => undefined
  const death = new Promise<void>((resolve) => (die = resolve))
  const clock = createClock()
  const nowMs = (): number => performance.timeOrigin + performance.now()
  const at = (): number | null => (clock.best() ? Math.round(clock.timeAt(clock.mono())) : null)
  const onFault = (thrown: unknown): void => void faults.push(thrown)
  const journal = await openJournal({ shelf, now: () => clock.timeAt(clock.mono()), onClosed: () => undefined, onFault })
  const assets = fetchedAssets(url, shelf, () => random.chance(spoil))
  const facts = createFacts()
  const stage: Stage = {
    prepare: () => Promise.resolve(true),
    async cut(_to, _where, due, latest) {
      await sleep(due - clock.mono())
      if (dead) return forever
      if (clock.mono() > latest) return null
      drawn++
      return clock.mono()
    },
    drawn: () => undefined
  }
  const tellShown = ({ version }: Manifest): void => {
    const takeover = rotation.takeover()
    happened.push({ at: nowMs(), version, kind: 'shown', takeover })
    facts.tell('manifest:shown', { version, at: at(), takeover })
  }
  const rotation = startRotation({
    clock,
    assets,
    stage,
    journal,
    onShown: tellShown,
    onCleared: (takeover) => facts.tell('takeover:cleared', { takeover, at: at() }),
    onMissing: () => staging.repair()
  })
  const staging = await openStaging({
    shelf,
    assets,
    chance,
    onReady(manifest) {
      if (dead) return
      facts.tell('manifest:ready', { version: manifest.version, at: at() })
      if (rotation.showing()?.version === manifest.version) tellShown(manifest)
      rotation.take(manifest)
    },
    onProgress: ({ version, assets: { length: need } }, have) => facts.hint({ version, have, need }),
    onFault({ version }, { kind, asset, message }) {
      happened.push({ at: nowMs(), version, kind: 'failed', fault: kind })
      facts.tell('manifest:failed', { version, at: at(), asset, fault: kind, detail: message })
    }
  })
  const held = staging.active()
  if (held) rotation.take(held)
  const identity = await openIdentity(shelf, null, onFault)
  const boots = await openBoots(shelf, clock, journal.boot)
  const actual = () => ({ holding: staging.active()?.version ?? null, showing: rotation.showing()?.version ?? null })
  const untilDeath =
    (visit: Visit): Visit =>
    (socket, over) =>
      Promise.race([visit(socket, over), death.then(() => false)])
  const playing = playingVisit({
    clock,
    journal,
    facts,
    onTime: rotation.look,
    boots,
    status: async () => ({
      ...actual(),
      slide: rotation.slide(),
      offsetMs: clock.offset(),
      clockErrorMs: clock.best()?.errorMs ?? null,
      unsentRecords: await journal.countUnsent(),
      heapBytes: null,
      usedBytes: null,
      errors: faults.length
    }),
    onWelcome: staging.retry,
    onManifest: (manifest) => {
      if (!dead) staging.take(manifest)
    },
    onCommands: () => undefined,
    onFault
  })
  void keepLinked({
    origin: url,
    gate: createGate(),
    token: identity.token,
    hello: (token) => {
      if (dead) return forever
      return Promise.resolve({
        protocol: protocolNumber,
        token,
        boot: journal.boot,
        journal: journal.greet(),
        ...actual(),
        player: 'glass',
        screen: { width: 1920, height: 1080, pixelRatio: 1 },
        storage: { persisted: true, usedBytes: 0 }
      })
    },
    pairingHello: async () => (dead ? forever : { protocol: protocolNumber, secret: await identity.secret(), player: 'glass' }),
    playing: untilDeath(playing),
    pairing: () => Promise.resolve(untilDeath(pairingVisit({ onCode, onPaired: ({ token }) => identity.pair(token) }))),
    spreadMs: () => 0,
    chance,
    onReload: () => undefined,
    onElsewhere: () => undefined
  })
  const stop = (): void => {
    dead = true
    die()
  }
  onTestFinished(stop)
  return {
    happened: (): readonly Happening[] => happened,
    showing: (): string | null => rotation.showing()?.version ?? null,
    holding: (): string | null => actual().holding,
    slide: rotation.slide,
    /** How often something came on glass. */
    drawn: (): number => drawn,
    /** Its power is cut; a sign started with the same storage is its next boot. */
    stop
  }
}
