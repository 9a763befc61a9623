/** Turns the director's cues into pictures and plays, one deadline after another. */
import type { Manifest } from '../server/domain/manifest.ts'
import type { Reason } from '../server/domain/record.ts'
import type { Assets } from './assets.ts'
import type { Clock } from './clock.ts'
import { cueAt, endingOf, flawOf, graceMs, type Cue, type Errand, type Occasion, type SlideCue, type Standing } from './director.ts'
import type { Ending } from './book.ts'
import type { Beginning, Journal } from './journal.ts'
import { createPause, sleep } from './pause.ts'
import type { Sight, Stage } from './stage.ts'
import type { Succession } from './succeed.ts'

export interface Rotation {
  /** Shows this from the end of the slide that stands; at once where a takeover begins or ends with it. [MF9] */
  take(manifest: Manifest): void
  /** Does this instead, or with null no longer, at once. [CM3] */
  obey(errand: Errand | null): void
  /** Looks again at once if no play is open, as when the time became known. */
  look: () => void
  showing(): Manifest | null
  /** `slide@revision` on glass. */
  slide(): string | null
  /** The takeover that stands. */
  takeover(): string | null
  /** Black by intent. */
  isDark(): boolean
  /** Changes nothing on glass any more; resolves when it stands still, with the sign time when the slide that stands ends. */
  retire(): Promise<number | null>
  resume(): void
  /** How the slide that stands ended, if it is covered at this sign time. */
  leave(signMs: number): Ending | null
  /** It has let its deadline pass by so many ms, or by two slots where these are longer. */
  isStalled(limitMs: number): boolean
}
interface Parts {
  clock: Clock
  assets: Assets
  stage: Stage
  journal: Journal
  /** The first picture of a manifest stands (or the holding picture, if it holds nothing now). */
  onShown: (manifest: Manifest) => void
  /** A takeover stood until now. */
  onCleared: (takeover: string) => void
  /** A picture is not here or cannot be drawn. */
  onMissing: () => void
  /** A page that still stands, until this sign time; `leave` is called when it is covered. */
  predecessor?: Pick<Succession, 'until' | 'leave'> | null
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

export function startRotation({ clock, assets, stage, journal, onShown, onCleared, onMissing, predecessor = null }: Parts): Rotation {
  let showing: Manifest | null = null
  let next: Manifest | null = null
  let glass: SlideCue | null = null
  let isDark = false
  let errand: Errand | null = null
  /** Why what stands must go at once. */
  let urgent: Reason | null = null
  let standing: Standing | null = null
  let sight: Sight | null = null
  let occasion: Occasion = 'start'
  let edge: Edge | null = null
  let before = predecessor
  let beatAt = clock.mono()
  /** Told once what stands, when the loop has come to rest. */
  let atRest: ((until: number | null) => void) | null = null
  const retired = (): boolean => atRest !== null
  let wake: () => void = () => undefined
  const pause = createPause()

  document.addEventListener('visibilitychange', () => {
    if (document.hidden && standing) standing.hiddenAt ??= clock.mono()
  })
  const takeover = (): string | null => glass && glass.takeover
  const beginning = (slide: string, manifest: Manifest, mono: number): Beginning => ({
    slide,
    manifest: manifest.version,
    m0: Math.round(mono),
    offsetMs: clock.offset(),
    wallMs: clock.wall()
  })
  const close = (at: number): Ending | null => {
    if (standing && sight?.broken) standing.flaw ??= 'undrawable'
    return standing && endingOf(standing, at)
  }
  const edgeOf = (until: number): Edge => ({ until, mono: clock.mono() + until - clock.timeAt(clock.mono()) })
  /** Closes at `at` what stands, here or on the page before; files and opens the rest. */
  const turn = (at: number, rest: Omit<Parameters<Journal['turn']>[0], 'close'>): void => {
    if (before) journal.inherit(before.leave(at))
    before = null
    journal.turn({ close: close(at), ...rest })
  }

  /**
   * Tries twice: what was read from a storage that the browser has closed since can be drawn once it is read anew. What only had little time is
   * not read anew: that would take the next turn's time too, and so on for ever.
   */
  async function prepare({ asset, film, from }: SlideCue, latest: number): Promise<Sight | Reason> {
    for (let isAgain = false; ; isAgain = true) {
      const held = await assets.held(asset)
      if ('missing' in held) return held.missing
      const sight: Sight = { url: held.url, film, elapsedMs: () => clock.timeAt(clock.mono()) - from, broken: false }
      const left = latest - clock.mono()
      if (await Promise.race([stage.prepare(sight), sleep(left).then(() => false)])) return sight
      const isOver = clock.mono() >= latest
      if (!isOver || left > leadMs) await assets.doubt(asset)
      if (isAgain || isOver) return 'undrawable'
    }
  }
  /** A picture that cannot be drawn: its play has failed, what was on glass stays. */
  async function skip(cue: SlideCue, manifest: Manifest, due: number, reason: Reason): Promise<void> {
    onMissing()
    await sleep(due - clock.mono())
    const play = beginning(cue.slide, manifest, Math.max(due, 0))
    turn(due, { failed: { play, ending: { outcome: 'failed', reason, shownMs: 0 } } })
    standing = null
    edge = edgeOf(cue.until)
  }
  async function present(cue: SlideCue, manifest: Manifest, at: number, due: number): Promise<void> {
    const end = edgeOf(cue.until)
    const next = await prepare(cue, end.mono)
    if (typeof next === 'string') return skip(cue, manifest, due, next)
    const drawnAt = await stage.cut('next', manifest, due, end.mono)
    if (drawnAt === null) {
      edge = null
      occasion = 'late'
      return
    }
    turn(drawnAt, { open: beginning(cue.slide, manifest, drawnAt) })
    sight = next
    const flaw = flawOf(occasion, cue, at, clock.timeAt(drawnAt))
    standing = { drawnAt, dueEnd: end.mono, flaw, hiddenAt: document.hidden ? drawnAt : null }
    edge = end
    stands(cue, manifest)
  }
  async function hold({ kind, until }: Exclude<Cue, SlideCue>, manifest: Manifest, due: number): Promise<void> {
    const at = await stage.cut(kind === 'dark' ? 'dark' : 'nothing', manifest, due, Infinity)
    if (standing || before) turn(at ?? due, {})
    standing = null
    isDark = kind === 'dark'
    edge = until === null ? { until: Infinity, mono: Infinity } : edgeOf(until)
    stands(null, manifest)
  }
  function stands(cue: SlideCue | null, manifest: Manifest): void {
    const before = glass ? glass.takeover : null
    glass = cue
    if (cue) isDark = false
    occasion = 'turn'
    if (before !== null && before !== takeover()) onCleared(before)
    if (showing === manifest) return
    showing = manifest
    onShown(manifest)
  }

  async function rest(): Promise<void> {
    atRest?.(standing && edge && edge.until)
    await new Promise<void>((resolve) => (wake = resolve))
  }
  async function step(): Promise<void> {
    beatAt = clock.mono()
    if (retired()) return rest()
    if (urgent === null && edge && (await pause.wait(edge.mono - leadMs - clock.mono())) && standing === null && before === null) edge = null
    if (retired()) return
    if (urgent !== null) {
      if (standing && clock.mono() < standing.dueEnd - graceMs) standing.flaw ??= urgent
      urgent = edge = null
    }
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
    const cue = cueAt(manifest, at, errand)
    await (cue.kind === 'slide' ? present(cue, manifest, at, due) : hold(cue, manifest, due))
  }
  if (before && before.until !== null) {
    edge = edgeOf(before.until)
    occasion = 'turn'
  }
  void (async () => {
    for (;;) await step()
  })()
  return {
    take(manifest) {
      next = manifest
      const cue = cueAt(manifest, clock.timeAt(clock.mono()))
      if (standing && takeover() === (cue.kind === 'slide' ? cue.takeover : null)) return
      if (standing) urgent = 'takeover'
      pause.wake()
    },
    obey(now) {
      errand = now
      urgent = 'command'
      pause.wake()
    },
    look() {
      if (standing === null) pause.wake()
    },
    showing: () => showing,
    slide: () => glass && glass.slide,
    takeover,
    isDark: () => isDark,
    retire: () =>
      new Promise((resolve) => {
        atRest = resolve
        pause.wake()
      }),
    resume() {
      // Perhaps before it has come to rest.
      atRest = null
      wake()
    },
    leave: (signMs) => close(signMs - clock.timeAt(0)),
    isStalled: (limitMs) => !retired() && !!(next ?? showing) && clock.mono() - Math.max(beatAt, edge ? edge.mono : 0) > Math.max(limitMs, glass ? 2 * (glass.until - glass.from) : 0)
  }
}
