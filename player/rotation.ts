/** Turns the director's cues into pictures and plays, one deadline after another. */
import type { Manifest } from '../server/domain/manifest.ts'
import type { Reason } from '../server/domain/record.ts'
import type { Assets } from './assets.ts'
import type { Clock } from './clock.ts'
import { cueAt, endingOf, flawOf, type Cue, type Occasion, type Standing } from './director.ts'
import type { Beginning, Journal } from './journal.ts'
import { createPause } from './pause.ts'
import type { Sight, Stage } from './stage.ts'

export interface Rotation {
  /** Shows this from the end of the slide that stands. */
  take(manifest: Manifest): void
  /** Looks again at once if no play is open, as when the time became known. */
  look: () => void
  showing(): Manifest | null
  /** `slide@revision` on glass. */
  slide(): string | null
}
interface Parts {
  clock: Clock
  assets: Assets
  stage: Stage
  journal: Journal
  /** The first picture of a manifest stands (or the holding picture, if it holds nothing now). */
  onShown: (manifest: Manifest) => void
  /** A picture is not here or cannot be drawn. */
  onMissing: () => void
}
/** The due end of what stands: sign time, and monotonic. */
interface Edge {
  until: number
  mono: number
}

/** The next picture is decoded this long before its time. */
const leadMs = 1000
/** Sign time may move by this between two slides without breaking the rhythm. */
const shiftMs = 100

export function startRotation({ clock, assets, stage, journal, onShown, onMissing }: Parts): Rotation {
  let showing: Manifest | null = null
  let next: Manifest | null = null
  let glass: string | null = null
  let standing: Standing | null = null
  let sight: Sight | null = null
  let occasion: Occasion = 'start'
  let edge: Edge | null = null
  const pause = createPause()

  document.addEventListener('visibilitychange', () => {
    if (document.hidden && standing) standing.hiddenAt ??= clock.mono()
  })
  const beginning = (slide: string, manifest: Manifest, mono: number): Beginning => ({
    slide,
    manifest: manifest.version,
    m0: Math.round(mono),
    offsetMs: clock.offset(),
    wallMs: clock.wall()
  })
  const close = (at: number): ReturnType<typeof endingOf> | null => {
    if (standing && sight?.broken) standing.flaw ??= 'undrawable'
    return standing && endingOf(standing, at)
  }
  const edgeOf = (until: number): Edge => ({ until, mono: clock.mono() + until - clock.timeAt(clock.mono()) })

  /** A picture that cannot be drawn: its play has failed, what was on glass stays. */
  async function skip(cue: Cue & { kind: 'slide' }, manifest: Manifest, due: number, reason: Reason): Promise<void> {
    onMissing()
    await createPause().wait(due - clock.mono())
    const play = beginning(cue.slide, manifest, Math.max(due, 0))
    journal.turn({ close: close(due), failed: { play, ending: { outcome: 'failed', reason, shownMs: 0 } } })
    standing = null
    edge = edgeOf(cue.until)
  }
  async function present(cue: Cue & { kind: 'slide' }, manifest: Manifest, at: number, due: number): Promise<void> {
    const end = edgeOf(cue.until)
    const held = await assets.held(cue.asset)
    if ('missing' in held) return skip(cue, manifest, due, held.missing)
    const inTime = createPause()
    const next: Sight = { url: held.url, film: cue.film, elapsedMs: () => clock.timeAt(clock.mono()) - cue.from, broken: false }
    const decoded = stage.prepare(next)
    const outcome = await Promise.race([decoded, inTime.wait(end.mono - clock.mono()).then(() => false)])
    if (!outcome) {
      // A film is large: only one whose bytes went bad is fetched again.
      await (cue.film ? assets.doubt(cue.asset) : assets.discard(cue.asset)).catch(() => undefined)
      return skip(cue, manifest, due, 'undrawable')
    }
    const drawnAt = await stage.cut('next', manifest.frame, due, end.mono)
    if (drawnAt === null) {
      edge = null
      occasion = 'late'
      return
    }
    journal.turn({ close: close(drawnAt), open: beginning(cue.slide, manifest, drawnAt) })
    sight = next
    const flaw = flawOf(occasion, cue.from, at, clock.timeAt(drawnAt))
    standing = { drawnAt, dueEnd: end.mono, flaw, hiddenAt: document.hidden ? drawnAt : null }
    glass = cue.slide
    edge = end
    occasion = 'turn'
    shown(manifest)
  }
  async function hold(until: number | null, manifest: Manifest, due: number): Promise<void> {
    const at = await stage.cut('nothing', manifest.frame, due, Infinity)
    if (standing) journal.turn({ close: close(at ?? due) })
    standing = null
    glass = null
    edge = until === null ? { until: Infinity, mono: Infinity } : edgeOf(until)
    occasion = 'turn'
    shown(manifest)
  }
  function shown(manifest: Manifest): void {
    if (showing === manifest) return
    showing = manifest
    onShown(manifest)
  }

  async function step(): Promise<void> {
    if (edge && (await pause.wait(edge.mono - leadMs - clock.mono())) && standing === null) edge = null
    if (edge && edge.mono - leadMs > clock.mono() + 1) return
    const shift = clock.settle()
    const stepped = Math.abs(shift) > shiftMs
    if (edge && standing && !stepped) {
      edge = edgeOf(edge.until)
      standing.dueEnd = edge.mono
    }
    const manifest = next ?? showing
    if (manifest === null) {
      await pause.wait(Infinity)
      return
    }
    if (stepped && occasion === 'turn') occasion = 'clock'
    if (manifest !== showing && showing !== null) occasion = 'switch'
    const due = edge?.mono ?? clock.mono()
    const at = edge && !stepped ? edge.until : Math.ceil(clock.timeAt(due))
    const cue = cueAt(manifest, at)
    await (cue.kind === 'slide' ? present(cue, manifest, at, due) : hold(cue.until, manifest, due))
  }
  void (async () => {
    for (;;) await step()
  })()
  return {
    take(manifest) {
      next = manifest
      if (standing === null) pause.wake()
    },
    look() {
      if (standing === null) pause.wake()
    },
    showing: () => showing,
    slide: () => glass
  }
}
