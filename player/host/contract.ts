/** What the outer page (host) and the page of the sign in its frame know of each other; both are of one origin. */
import type { ClosedPlay, Unnumbered } from '../book.ts'

/** What the launcher, or a link, says of the sign in the address: `#server=…&key=…`. */
export interface Launch {
  /** Origin of the server; empty: where the page came from. */
  server: string
  /** The sign's own secret, which a wiped profile finds here again; null: the page makes one. */
  key: string | null
  /** Shown until the server has told a better one. */
  name: string
  /** Why it was started: `start`, `exit`, `hang`, `renew`, `session`. */
  why: string
  /** Short runs in a row before this one. */
  failures: number
  /** The launcher wants the version before. */
  previous: boolean
  /** Silence that means a stall, ms; whatever else the host waits for is reckoned in it. */
  limitMs: number
}

/** What brings the page back without a network: the kit's loader on the machine's disk, a service worker, or nothing. */
export interface Carrier {
  kind: 'disk' | 'worker' | 'none'
  /** It would come back after a power cut now. */
  durable: boolean
  /** A version that failed here and is not tried again; null: none. */
  refused: string | null
}

/** What a page has not written when it leaves: its successor does. */
export interface Estate {
  records: Unnumbered[]
  closed: ClosedPlay[]
}

/** The end of a page, as its successor needs it. */
export interface LastSlide {
  /** Sign time when the slide that stands ends; null: nothing stands that has an end. */
  until: number | null
  /** Sign time now, and whether the server has told it. */
  signMs: number
  known: boolean
  /** Version of the manifest on glass. */
  showing: string | null
}

/** The sign's page in a frame, as the host and its successor see it. */
export interface Page {
  /** The rotation keeps its deadlines. */
  sound(): boolean
  /** Sign time, UTC ms. */
  now(): number
  /** Leaves the network, changes nothing on glass any more; resolves when nothing of its own is being written. */
  retire(): Promise<LastSlide>
  /** Goes on after `retire`: the successor did not come. */
  resume(): void
  /** Its picture is covered at this sign time. */
  leave(signMs: number): Estate
  /** It has stalled: it must neither write nor send any more. */
  silence(): void
}

export type Predecessor = Pick<Page, 'retire' | 'leave'>

export interface Host {
  readonly launch: Launch
  carrier(): Carrier
  /** Resolves when this window alone plays. */
  alone(onOther: () => void): Promise<void>
  /** Called once by each page at its start: gives the page that stands above it, null when there is none. */
  join(frame: Window, page: Page): Predecessor | null
  /** In this very frame the page's picture is drawn beneath the one that stands: uncovers it. */
  takeOver(frame: Window): void
  /** The server has this version. */
  offer(build: string): void
  /** A new frame of the same version takes over. */
  refresh(): void
}

declare global {
  interface Window {
    paitueanHost?: Host
  }
}
