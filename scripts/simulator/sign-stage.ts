/** What a simulated sign shows: nothing but `sceneAt`, one play after the other, each closed with how it ended. */
import type { Manifest } from '../../server/domain/manifest.ts'
import type { Outcome, Reason } from '../../server/domain/record.ts'
import { sceneAt, type Scene } from '../../server/domain/scene.ts'
import type { SignClock } from './sign-clock.ts'
import type { ClosedPlay } from './sign-journal.ts'

interface Parts {
  clock: SignClock
  onPlay: (play: ClosedPlay) => void
  /** When a manifest's first slide stands, or when it has nothing to show; again when a takeover begins in it. [MF3] [MF9] */
  onShown: (manifest: Manifest, takeover: string | null) => void
  /** Something else stands now. [MF9] */
  onCleared: (takeover: string) => void
}
interface Current extends Pick<ClosedPlay, 'm0' | 'offsetMs' | 'wallMs' | 'slide' | 'manifest'> {
  due: Scene & { kind: 'slide' }
  joined: boolean
}

/** A play that starts so much after its slot did not have its whole dwell; timers of a busy fleet may be a little late. */
const lateMs = 1000
/** A slot that ends within this is over. */
const almostMs = 5
/** When to look again while there is nothing to show, and while the time is not known. */
const idleMs = 1000
const timelessMs = 50

export type SignStage = ReturnType<typeof createSignStage>

const takeoverOf = (scene: Scene | null | undefined): string | null => (scene?.kind === 'slide' ? scene.takeover : null)

export function createSignStage({ clock, onPlay, onShown, onCleared }: Parts) {
  let showing: Manifest | null = null
  let next: Manifest | null = null
  let current: Current | null = null
  let standing: string | null = null
  let timer: NodeJS.Timeout | undefined

  const close = (outcome: Outcome, reason: Reason | null): void => {
    if (current === null) return
    const { slide, manifest, m0, offsetMs, wallMs } = current
    current = null
    onPlay({ slide, manifest, outcome, reason, m0, m1: clock.mono(), offsetMs, wallMs })
  }

  const begin = (scene: Scene & { kind: 'slide' }, now: number, manifest: Manifest): void => {
    const mono = clock.mono()
    current = {
      slide: scene.slide,
      manifest: manifest.version,
      m0: mono,
      offsetMs: Math.max(0, now - mono),
      wallMs: clock.wall(),
      due: scene,
      joined: now - scene.from > lateMs
    }
  }

  /** Tells what stands since now, and what does no more. */
  const tell = (switched: boolean, scene: Scene | null): void => {
    const [before, after] = [standing, takeoverOf(scene)]
    standing = after
    if (showing !== null && (switched || (after !== null && after !== before))) onShown(showing, after)
    if (before !== null && before !== after) onCleared(before)
  }

  const turn = (): void => {
    clearTimeout(timer)
    const read = clock.now()
    if (read === null) {
      timer = setTimeout(turn, timelessMs)
      return
    }
    if (current !== null && read < current.due.until - almostMs) {
      timer = setTimeout(turn, current.due.until - read)
      return
    }
    const now = current === null ? read : Math.max(read, current.due.until)
    if (current !== null) {
      const flaw = current.joined ? 'joined' : current.due.whole ? null : 'edge'
      close(flaw === null ? 'completed' : 'interrupted', flaw)
    }
    const switched = next !== null
    showing = next ?? showing
    next = null
    const scene = showing && sceneAt(showing, now)
    if (scene?.kind === 'slide' && showing !== null) begin(scene, now, showing)
    tell(switched, scene)
    timer = setTimeout(turn, scene === null ? idleMs : Math.max(1, Math.min(scene.until - now, 2 ** 31 - 1)))
  }

  return {
    /** Switches to it when the slide that stands has ended, at once when none stands or a takeover begins or ends with it. [MF2] [MF9] */
    take(manifest: Manifest): void {
      next = manifest
      const now = clock.now()
      const urgent = now !== null && takeoverOf(sceneAt(manifest, now)) !== standing
      if (urgent) close('interrupted', 'takeover')
      if (current === null) turn()
    },
    showing: (): string | null => showing?.version ?? null,
    slide: (): string | null => current?.slide ?? null,
    /** The takeover whose slide stands. */
    takeover: (): string | null => standing,
    /** When the slide that stands is due to end, sign time. */
    standsUntil: (): number | null => current?.due.until ?? null,
    /** As a power cut, which leaves the open play to be closed as interrupted. [PL1] */
    stop(): void {
      clearTimeout(timer)
      close('interrupted', 'power')
    }
  }
}
