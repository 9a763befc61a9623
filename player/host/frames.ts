/** Frames with the sign's page, one above the other: the next one is drawn beneath the one that stands before that one is taken away. */
import { stayAwake } from '../awake.ts'
import { alone } from '../single.ts'
import type { Carrier, Host, Launch, Page } from './contract.ts'
import { isNight, nightHour } from './night.ts'

/** One version of the sign's page. */
export interface Edition {
  build: string
  /** Loads it into a frame. */
  fill(frame: HTMLIFrameElement): void
}
export interface Source {
  carrier(): Carrier
  /** The newest version, kept; null: it is the one that stands, or cannot be had now. */
  renew(standing: string, offered: string): Promise<Edition | null>
  /** It has run soundly for as long as a stall may last. */
  proved(edition: Edition): void
}
interface Seat {
  edition: Edition
  frame: HTMLIFrameElement
  page: Page | null
  since: number
}

const beatMs = 5000
const leavingMs = 1000
/** Between two searches for a new version, in limits; between two refreshes of the same, ms. */
const renewLimits = 5
const refreshMs = 12 * 3_600_000

const now = (): number => performance.now()

export function openFrames(launch: Launch, source: Source, first: Edition): void {
  const { limitMs } = launch
  let standing: Seat
  let coming: Seat | null = null
  let beats = 0
  let renewedAt = -Infinity
  let renewing = false
  let offered = first.build
  let lone: Promise<void> | null = null
  const hour = nightHour(Math.random())

  const open = (edition: Edition, above: Node | null): Seat => {
    const frame = document.createElement('iframe')
    edition.fill(frame)
    document.body.insertBefore(frame, above)
    return { edition, frame, page: null, since: now() }
  }
  /** The one that stands lives on beneath its own picture when the next one does not come. */
  const giveUp = (): void => {
    if (!coming) return
    coming.frame.remove()
    coming = null
    if (standing.page) standing.page.resume()
  }
  const handOver = (edition: Edition): void => {
    if (!coming) coming = open(edition, standing.frame)
  }
  const replace = (): void => {
    giveUp()
    if (standing.page) standing.page.silence()
    standing.page = null
    handOver(standing.edition)
  }
  const renew = async (): Promise<void> => {
    if (renewing || coming || offered === standing.edition.build || now() - renewedAt < renewLimits * limitMs) return
    renewing = true
    renewedAt = now()
    const edition = await source.renew(standing.edition.build, offered).catch(() => null)
    renewing = false
    if (edition) handOver(edition)
  }
  const watch = (): void => {
    const { page, since, edition } = standing
    if (coming && now() - coming.since > 2 * limitMs) giveUp()
    if (page ? page.sound() : now() - since < limitMs) {
      if (page) console.log(`HB ${++beats}`)
      if (page && now() - since > limitMs) source.proved(edition)
      if (page && isNight(page.now(), hour) && now() - since > refreshMs) handOver(edition)
      void renew()
    } else if (!coming) replace()
  }
  const host: Host = {
    launch,
    carrier: () => source.carrier(),
    alone: (onOther) => (lone = lone || alone(onOther)),
    join(frame, page) {
      const seat = coming && coming.frame.contentWindow === frame ? coming : standing
      seat.page = page
      const last = seat === coming ? standing.page : null
      return (
        last && {
          async retire() {
            const told = await last.retire()
            if (told.until !== null) seat.since = now() + told.until - told.signMs
            return told
          },
          leave: (signMs) => last.leave(signMs)
        }
      )
    },
    takeOver(frame) {
      if (!coming || coming.frame.contentWindow !== frame) return
      const last = standing.frame
      standing = coming
      coming = null
      standing.since = now()
      standing.frame.focus()
      // Unseen from this frame on; the page's last words are asked for in the next.
      last.style.visibility = 'hidden'
      setTimeout(() => last.remove(), leavingMs)
    },
    offer(build) {
      offered = build
      void renew()
    },
    refresh: () => handOver(standing.edition)
  }
  window.paitueanHost = host
  // Here, since a frame of a page on disk may not ask.
  stayAwake()
  standing = open(first, null)
  standing.frame.focus()
  setInterval(watch, beatMs)
}
