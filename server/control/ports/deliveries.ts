/** How far each publication and takeover came on each sign. */
import type { Manifest } from '../../domain/manifest.ts'
import type { SignState } from './signs.ts'

/** A publication by its number, or a takeover by its id; as text. */
export interface Publication {
  kind: 'issue' | 'takeover'
  id: string
}
/** UTC ms by the server's clock; null: not yet. */
export interface Milestones {
  sentAt: number | null
  receivedAt: number | null
  verifiedAt: number | null
  shownAt: number | null
  clearedAt: number | null
}
export interface Delivery extends Publication, Milestones {
  sign: string
  /** The manifest that carries it to the sign, the newest that does. */
  version: string
  /** false: the sign showed just this already. */
  changed: boolean
}

export interface DeliveryStore {
  /** Insert or replace, all or none. */
  save(deliveries: readonly Delivery[]): Promise<void>
  of(publication: Publication): Promise<Delivery[]>
  /** Of the newest issue, and of every takeover named. */
  standing(takeovers: readonly string[]): Promise<Delivery[]>
}

/** What one sign is to do from now on, with all that hangs on it. */
export interface SignOrders {
  manifest: Manifest
  state: SignState
  deliveries: readonly Delivery[]
}
export interface OrdersStore {
  /** Durable when resolved, all or none. */
  commit(orders: readonly SignOrders[]): Promise<void>
}
