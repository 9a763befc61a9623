/** Every event between a sign and the server, each word once. Rules: PROTOCOL.md. */
import { z } from 'zod'
import type { Command, CommandAnswer } from '../domain/command.ts'
import { Id, Sha256 } from '../domain/ids.ts'
import { Kiosk } from '../domain/kiosk.ts'
import { quarantineReasons } from '../domain/ledger.ts'
import { manifestFaults, type Manifest } from '../domain/manifest.ts'
import { PlayRecord, RandomName } from '../domain/record.ts'
import { maxRecordsPerBatch } from './player-events.ts'

export { CommandAnswer } from '../domain/command.ts'
export { maxRecordsPerBatch, pairingNamespace, playerNamespace, protocolNumber } from './player-events.ts'

/** What a sign must do about a refusal. */
export const remedies = {
  /** Not understood: the message is of another shape than this protocol's. */
  'bad-message': 'give-up',
  'old-player': 'reload',
  'bad-token': 'pair-again',
  /** The same sign connected elsewhere after this. */
  replaced: 'try-again',
  /** Another machine plays with this token now. */
  elsewhere: 'try-again',
  /** Far more was sent than a sign ever has to say, or far too many came from one address. */
  'too-many': 'try-again',
  'not-ready': 'try-again'
} as const
export type RefusalCode = keyof typeof remedies
export const Refusal = z.object({
  code: z.enum(Object.keys(remedies) as [RefusalCode, ...RefusalCode[]]),
  remedy: z.enum(['try-again', 'reload', 'pair-again', 'give-up']),
  message: z.string(),
  /** Least wait before the next try, ms. */
  retryAfterMs: z.number().int().min(0).optional()
})
export type Refusal = z.infer<typeof Refusal>
export const refuse = (code: RefusalCode, message: string, retryAfterMs?: number): Refusal => ({
  code,
  remedy: remedies[code],
  message,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs })
})
export type Answer<T> = ({ ok: true } & T) | { ok: false; refusal: Refusal }

/** The numbered run of records a sign's storage holds. `journal` is made with the storage; `epoch` is 0 until the server has given one. */
export const JournalState = z.object({
  journal: RandomName,
  epoch: z.number().int().min(0),
  /** Last seq sealed. */
  seq: z.number().int().min(0)
})
export type JournalState = z.infer<typeof JournalState>

/** `auth` of the handshake on /player. */
export const Hello = z.object({
  protocol: z.number().int(),
  token: z.string().min(20).max(200),
  boot: RandomName,
  journal: JournalState,
  /** Manifest versions; null: none yet. */
  holding: Sha256.nullable(),
  showing: Sha256.nullable(),
  player: z.string().max(40),
  screen: z.object({ width: z.number(), height: z.number(), pixelRatio: z.number() }),
  storage: z.object({ persisted: z.boolean(), usedBytes: z.number().min(0).nullable() }),
  kiosk: Kiosk.optional()
})
export type Hello = z.infer<typeof Hello>

/** First word of the server after a good hello. */
export const Welcome = z.object({
  sign: z.object({ id: z.string(), name: z.string(), province: z.string() }),
  epoch: z.number().int().min(1),
  /** Last seq of that epoch in the ledger; all up to it may be deleted after a fortnight. */
  cursor: z.number().int().min(0),
  /** Where a stretch of numbers is sealed at the latest, ms. */
  sealEveryMs: z.number().int().positive(),
  /** Spread of the first reconnect over this, ms. */
  reconnectSpreadMs: z.number().int().positive(),
  /** Version of the page that this server has. */
  build: z.string().max(40).optional()
})
export type Welcome = z.infer<typeof Welcome>

export const ClockAnswer = z.object({ receivedMs: z.number(), sentMs: z.number() })
export type ClockAnswer = z.infer<typeof ClockAnswer>

/** When, in server time by the sign's reckoning. */
const at = z.number().int().nullable()
export const ManifestReady = z.object({ version: Sha256, at })
export const ManifestShown = z.object({ version: Sha256, at, /** The takeover that stands with it; null: none. */ takeover: Id.nullable().default(null) })
/** How far the pictures of a manifest are here; droppable. */
export const ManifestProgress = z.object({ version: Sha256, have: z.number().int().min(0), need: z.number().int().min(0) })
/** A takeover stood, and something else stands now. */
export const TakeoverCleared = z.object({ takeover: Id, at })
export const ManifestFailed = z.object({
  version: Sha256,
  at,
  asset: Sha256.nullable(),
  fault: z.enum(manifestFaults),
  detail: z.string().max(300)
})
export type ManifestReady = z.infer<typeof ManifestReady>
export type ManifestShown = z.input<typeof ManifestShown>
export type ManifestProgress = z.infer<typeof ManifestProgress>
export type TakeoverCleared = z.infer<typeof TakeoverCleared>
export type ManifestFailed = z.infer<typeof ManifestFailed>

/** Sealed records in order, and what the sign knows now of its boots' clocks. */
export const Batch = z.object({
  epoch: z.number().int().min(1),
  /** Lowest seq the sign still has, so that numbers gone for ever are seen as a gap and not waited for. */
  oldest: z.number().int().min(1),
  boots: z
    .array(z.object({ boot: RandomName, offsetMs: z.number().min(0).max(Number.MAX_SAFE_INTEGER) }))
    .max(50),
  records: z.array(PlayRecord).min(1).max(maxRecordsPerBatch)
})
export type Batch = z.infer<typeof Batch>

export const RecordAnswer = z.discriminatedUnion('verdict', [
  z.object({ seq: z.number().int(), verdict: z.literal('counted') }),
  z.object({ seq: z.number().int(), verdict: z.literal('known') }),
  z.object({ seq: z.number().int(), verdict: z.literal('quarantined'), reason: z.enum(quarantineReasons) })
])
export type RecordAnswer = z.infer<typeof RecordAnswer>
export const BatchAnswer = z.object({ epoch: z.number().int(), cursor: z.number().int(), records: z.array(RecordAnswer) })
export type BatchAnswer = z.infer<typeof BatchAnswer>

/** Now and then, droppable. */
export const Status = z.object({
  holding: Sha256.nullable(),
  showing: Sha256.nullable(),
  /** `slide@revision` on glass; null: the holding picture. */
  slide: z.string().max(80).nullable(),
  offsetMs: z.number().nullable(),
  clockErrorMs: z.number().nullable(),
  /** The machine's own clock, UTC ms. */
  wallMs: z.number().min(-8.64e15).max(8.64e15).optional(),
  unsentRecords: z.number().int().min(0),
  heapBytes: z.number().min(0).nullable(),
  usedBytes: z.number().min(0).nullable(),
  errors: z.number().int().min(0),
  /** Black by intent. */
  dark: z.boolean().optional(),
  takeover: Id.nullable().optional(),
  /** Brightness in force, percent. */
  percent: z.number().int().min(1).max(100).optional()
})
export type Status = z.infer<typeof Status>

/** `auth` of the handshake on /pairing: a sign without a token. `secret` is the sign's own random, kept until paired. */
export const PairingHello = z.object({
  protocol: z.number().int(),
  secret: z.string().min(32).max(200),
  /** The secret is the launcher's and stays: it will be the token. [PA5] */
  keeps: z.boolean().optional(),
  player: z.string().max(40)
})
export type PairingHello = z.infer<typeof PairingHello>
export const PairingCode = z.object({ code: z.string(), expiresAt: z.number().int(), serverMs: z.number().int() })
export type PairingCode = z.infer<typeof PairingCode>
export const Paired = z.object({ token: z.string(), sign: z.object({ id: z.string(), name: z.string() }) })
export type Paired = z.infer<typeof Paired>

type Ack<T> = (answer: Answer<T>) => void
export interface SignToServer {
  'clock:ask': (ack: Ack<ClockAnswer>) => void
  'manifest:ready': (fact: ManifestReady, ack: Ack<object>) => void
  'manifest:failed': (fact: ManifestFailed, ack: Ack<object>) => void
  'manifest:shown': (fact: ManifestShown, ack: Ack<object>) => void
  'manifest:progress': (progress: ManifestProgress) => void
  'takeover:cleared': (fact: TakeoverCleared, ack: Ack<object>) => void
  'plays:report': (batch: Batch, ack: Ack<BatchAnswer>) => void
  'status:tell': (status: Status) => void
  'command:answered': (answer: CommandAnswer, ack: Ack<object>) => void
}
export interface ServerToSign {
  'sign:welcome': (welcome: Welcome) => void
  /** All it has not answered, oldest first. */
  'command:do': (commands: Command[]) => void
  /** `received` is called at once, before anything is fetched. */
  'manifest:changed': (manifest: Manifest, received: () => void) => void
  /** Asks whether the sign is still there; answered at once. */
  'session:probe': (here: () => void) => void
  'session:refused': (refusal: Refusal) => void
}
export interface PairingToServer {
  /** Nothing: the handshake says it all. */
  [event: string]: never
}
export interface ServerToPairing {
  'pairing:code': (code: PairingCode) => void
  'pairing:done': (paired: Paired) => void
  'session:refused': (refusal: Refusal) => void
}
