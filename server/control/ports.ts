/** What control needs of the world, each port small and owned here. Times are UTC ms. */
import type { Catalogue } from '../domain/catalogue.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Issue } from '../domain/issue.ts'
import type { QuarantineReason } from '../domain/ledger.ts'
import type { Manifest, Rendering } from '../domain/manifest.ts'
import type { PlayRecord } from '../domain/record.ts'
import type { Report } from '../domain/report.ts'
import type { Person, Role } from '../domain/roles.ts'
import type { Sign } from '../domain/sign.ts'
import type { Artwork, Content, Film } from '../domain/slide.ts'

export interface Clock {
  now(): number
}

/** Randomness: names for things, secrets, and codes people type. */
export interface Chance {
  /** Short, `[a-z0-9]`, unguessable enough not to collide. */
  id(): string
  /** 256 bits, URL-safe. */
  secret(): string
  /** 8 characters that cannot be mistaken for one another, for a person to read off a sign. */
  code(): string
}

/** The catalogue in memory is what is on disk: a change that cannot be written leaves both as they were. */
export interface CatalogueStore {
  /** The newest document; do not change it in place. */
  read(): Catalogue
  /** Serialised; resolves when durable. `make` gets the newest document and returns the next, or throws to refuse. */
  change(make: (catalogue: Catalogue) => Catalogue): Promise<Catalogue>
}

export interface SignStore {
  all(): Promise<Sign[]>
  find(id: string): Promise<Sign | undefined>
  /** Insert or replace. */
  save(sign: Sign): Promise<void>
}

/** Tokens by their sha256 (hex); one per sign. */
export interface TokenStore {
  grant(sign: string, tokenHash: string, simulated: boolean): Promise<void>
  revoke(sign: string): Promise<void>
  /** The sign that holds the token. */
  holder(tokenHash: string): Promise<{ sign: string } | undefined>
  all(): Promise<{ sign: string; simulated: boolean }[]>
}

/** A sign without a token that shows a code. `sign` is set when an officer has typed it. */
export interface Pairing {
  code: string
  secretHash: string
  expiresAt: number
  sign: string | null
  simulated: boolean
}
export interface PairingStore {
  /** Insert or replace by secretHash. Throws if the code is another's. */
  save(pairing: Pairing): Promise<void>
  byCode(code: string): Promise<Pairing | undefined>
  bySecret(secretHash: string): Promise<Pairing | undefined>
  remove(secretHash: string): Promise<void>
}

/** Wanted and actual, as last known; survives a restart. */
export interface SignState {
  sign: string
  wanted: { version: string; issue: number } | null
  held: { version: string; issue: number } | null
  shown: { version: string; issue: number; at: number } | null
  fault: { version: string; fault: string; detail: string; at: number } | null
  lastSeenAt: number | null
  player: string | null
}
export interface SignStateStore {
  all(): Promise<SignState[]>
  find(sign: string): Promise<SignState | undefined>
  /** Insert or replace. */
  save(state: SignState): Promise<void>
}

export interface IssueStore {
  /** Newest first, whole. */
  latest(): Promise<Issue | undefined>
  all(): Promise<Issue[]>
  /** Throws Failure `stale` if the number is taken; remembers every slide title for ever. */
  append(issue: Issue): Promise<void>
}

export interface ManifestStore {
  /** Idempotent: a version's content never changes. */
  save(manifest: Manifest): Promise<void>
  find(version: string): Promise<Manifest | undefined>
}

/** What a sealed record's place in the ledger is. */
export type RecordOutcome =
  | { seq: number; verdict: 'counted' | 'known' }
  | { seq: number; verdict: 'quarantined'; reason: QuarantineReason }
export interface LedgerBatch {
  sign: string
  /** Province of the sign at this moment, kept with the counts. */
  province: string
  epoch: number
  oldest: number
  boots: { boot: string; offsetMs: number }[]
  records: PlayRecord[]
  /** Server time of arrival. */
  at: number
}
/** Sealed records in, each once; durable before the answer. */
export interface Ledger {
  /** Which epoch a journal continues, or a new one if it is unknown, another's, or went back in time. */
  open(sign: string, journal: { journal: string; epoch: number; seq: number }, at: number): Promise<{ epoch: number; cursor: number }>
  /** Applies in order what follows the cursor. An epoch that is not the sign's answers its cursor and applies nothing. */
  accept(batch: LedgerBatch): Promise<{ epoch: number; cursor: number; records: RecordOutcome[] }>
}

export interface CountRow {
  sign: string
  province: string
  slide: string
  revision: number
  title: string
  /** UTC hour since 1970. */
  hour: number
  completed: number
  interrupted: number
  failed: number
  shownMs: number
}
/** Sums over hours `[fromHour, untilHour)`. */
export interface CountQuery {
  fromHour: number
  untilHour: number
  province?: string | undefined
}
export interface CountSum extends Omit<CountRow, 'sign' | 'province' | 'slide' | 'revision' | 'title' | 'hour'> {
  /** Province code, slide id or sign id; empty in a total. */
  key: string
  title: string | null
  signs: number
}
export interface CountStore {
  sums(by: 'province' | 'slide' | 'sign', query: CountQuery): Promise<CountSum[]>
  /** All of it as one sum, or none if nothing was counted. */
  total(query: CountQuery): Promise<CountSum[]>
  /** Completed plays by slide title, for the form. */
  titles(query: CountQuery): Promise<{ title: string; completed: number }[]>
}

/** Files named by the sha256 of their bytes. */
export interface MediaStore {
  /** Durable when resolved; idempotent. Returns the sha256. */
  keep(bytes: Uint8Array): Promise<string>
  /** As `keep`, for a file in the store's own folder for uploads, however large: it is not there any more afterwards. */
  keepFile(file: string): Promise<string>
  read(sha256: string): Promise<Uint8Array>
  /** Removes the file, unless it was kept (again) at or after `before`; answers whether it did. */
  discard(sha256: string, before: number): Promise<boolean>
}

/** A kept rendering with what its painter had to say about it. */
export interface Rendered extends Rendering {
  findings: Finding[]
  hasQr: boolean
}
/** Which picture was made from which inputs. */
export interface RenderingStore {
  /** Remembers, to the day, that it was asked for at `at`. */
  find(key: string, at: number): Promise<Rendered | undefined>
  save(key: string, rendered: Rendered, at: number): Promise<void>
  /** Those nobody asked for since `before`. */
  unused(before: number): Promise<{ key: string; sha256: string }[]>
  /** Forgets it, unless it was asked for since `before`. True if that leaves no key to its file. */
  forget(key: string, before: number): Promise<boolean>
}

export interface Finding {
  level: 'info' | 'warning' | 'illegible'
  th: string
  en: string
}
export interface Painting {
  bytes: Uint8Array
  mime: 'image/png' | 'image/jpeg'
  width: number
  height: number
  legible: boolean
  findings: Finding[]
  /** A QR code is part of what is shown. */
  hasQr: boolean
}
/** Draws a revision at exactly a profile's pixels. */
export interface Painter {
  /** Changes when the same inputs may give another picture: fonts, layout, lexicon, libraries. Part of every rendering's key. */
  readonly version: string
  /** `artwork` reads a normalised master by sha256. */
  paint(content: Content, profile: Profile, artwork: (sha256: string) => Promise<Uint8Array>): Promise<Painting>
}

/** A piece of text no line breaks inside; `penalty` is the price of ending a line after it, null after a paragraph's last. */
export interface BreakPiece {
  text: string
  space: boolean
  penalty: number | null
}
/** Painters by the words the officers keep whole beyond those that ship. The same words give the same painter. */
export interface Studio {
  /** The words that ship. */
  readonly shippedWords: readonly string[]
  painterFor(words: readonly string[]): Painter
  /** Where lines of a text may end, paragraph by paragraph. */
  breaks(text: string, words: readonly string[]): BreakPiece[][]
}

/** Turns an untrusted upload into a normalised master, or throws a Failure the officer can act on. */
export interface Darkroom {
  develop(upload: Uint8Array): Promise<Omit<Artwork, 'sha256' | 'fileName'> & { bytes: Uint8Array }>
}

/** What an untrusted film is, found out where it lies. */
export interface FilmLab {
  /** Throws a Failure the officer can act on. */
  examine(file: string): Promise<Omit<Film, 'sha256' | 'fileName'>>
  /** A picture out of an examined film, for the darkroom; undefined where there is no decoder, or it had none to give. */
  still(file: string, film: Pick<Film, 'codec' | 'durationMs'>): Promise<Uint8Array | undefined>
}

export interface Invitation {
  tokenHash: string
  roles: Role[]
  province: string | null
  expiresAt: number
}
/** People, their passwords and sessions. */
export interface Accounts {
  /** Everyone who may sign in. */
  all(): Promise<Person[]>
  /** Throws Failure `name-taken` or `weak-password`. */
  create(person: { username: string; name: string; password: string; roles: Role[]; province: string | null }): Promise<Person>
  /** The signed-in person behind a request's cookies. */
  personOf(cookie: string | undefined): Promise<Person | undefined>
}
export interface Sessions {
  /** Throws Failure `wrong-password`. `setCookie` are values for Set-Cookie headers. */
  signIn(username: string, password: string): Promise<{ person: Person; setCookie: string[] }>
  /** Ends the session of the cookie; values for Set-Cookie headers that clear it. */
  signOut(cookie: string | undefined): Promise<string[]>
}
export interface InvitationStore {
  save(invitation: Invitation): Promise<void>
  find(tokenHash: string): Promise<Invitation | undefined>
  /** True for exactly one caller. */
  spend(tokenHash: string): Promise<boolean>
}

/** Documents made from a report. */
export interface Press {
  /** UTF-8 with byte order mark, for Excel. */
  csv(report: Report): string
}

/** Everything that is kept. */
export interface Stores {
  catalogue: CatalogueStore
  signs: SignStore
  tokens: TokenStore
  pairings: PairingStore
  signStates: SignStateStore
  issues: IssueStore
  manifests: ManifestStore
  renderings: RenderingStore
  invitations: InvitationStore
  ledger: Ledger
  counts: CountStore
  media: MediaStore
  accounts: Accounts
  sessions: Sessions
}
