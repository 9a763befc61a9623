import type { CallPlan } from '../domain/notice.ts'
import type { AlertNews, AlertRule } from './alerts.ts'

/** What is told of something that has begun, or is over. */
export interface Told extends Omit<CallPlan, 'webhook'> {
  th: string
  en: string
}
/** Something that comes and goes, as it is now. */
export interface Watched {
  /** Names it. */
  key: string
  /** undefined: nobody knows, and what was goes on. */
  is: boolean | undefined
  /** Since when it is so, where that is known, UTC ms. */
  began?: number
  rule: AlertRule
  /** `since`: when it began, or ended; UTC ms. undefined: nobody need be told. */
  tell(news: NonNullable<AlertNews>, since: number): Told | undefined
}
export type Watch = () => Promise<Watched[]>
