/** Notices on the page, and messages on their way out. */
import type { Notice } from '../../domain/notice.ts'
import type { Printed } from './printing.ts'

/** `key` names what it is about: the same key is kept once. */
export interface NoticeDraft extends Omit<Notice, 'id' | 'at'> {
  key: string
}
export interface DeliveryDraft {
  key: string
  via: 'mail' | 'webhook'
  to: string
  /** Subject of a letter, event of a webhook. */
  about: string
  body: unknown
}
export interface Delivery extends DeliveryDraft {
  id: string
  at: number
  state: 'queued' | 'sent' | 'failed'
  attempts: number
  sentAt: number | null
  lastError: string | null
}
export interface ReminderMark {
  month: string
  province: string
  key: string
  /** false: a newer one was due by then. */
  sent: boolean
}
export interface News {
  reminders?: ReminderMark[]
  notices?: NoticeDraft[]
  deliveries?: DeliveryDraft[]
}

export interface NoticeStore {
  /** Keeps all of it or nothing, durable; what has a known key adds nothing. */
  issue(news: News, at: number): Promise<void>
  reminders(month: string): Promise<ReminderMark[]>
  /** Newest first; without a province: all. `seen`: by that person. */
  since(at: number, person: string, province?: string): Promise<(Notice & { seen: boolean })[]>
  find(id: string): Promise<Notice | undefined>
  see(id: string, person: string): Promise<void>
  /** Queued ones whose time has come. */
  due(at: number, most: number): Promise<Delivery[]>
  /** `retryAt` null: there is no further try. */
  settle(id: string, result: { sentAt: number } | { error: string; retryAt: number | null }): Promise<void>
  /** Newest first. */
  log(most: number): Promise<Delivery[]>
  /** Forgets addresses and words of what was settled before; that it went out stays known. */
  strip(before: number): Promise<void>
}

export interface Letter {
  to: string
  subject: string
  text: string
  /** The same when it is sent again, so that it can be told apart from another. */
  id: string
  attachments: Printed[]
}
/** Throws with the reason when the letter was not taken. */
export interface Mailer {
  send(letter: Letter): Promise<void>
}

export interface WebhookCall {
  url: string
  secret: string
  id: string
  event: string
  /** JSON text. */
  body: string
  /** UTC ms; part of what is signed. */
  at: number
}
/** Throws with the reason unless the answer is 2xx. */
export interface WebhookCaller {
  call(call: WebhookCall): Promise<void>
}
