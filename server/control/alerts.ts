/** When something that comes and goes is worth a person's attention: once it has lasted, and again once its end has lasted. */

export interface AlertRule {
  /** It must last this long before anybody is told, ms. */
  raiseAfterMs: number
  /** And be over this long before it is told to be over, ms. */
  clearAfterMs: number
}
/** `since`: when it began, or ended; UTC ms. `raised`: when it was told; null: it was not, or is over and told to be. */
export interface AlertState {
  is: boolean
  since: number
  raised: number | null
}
export type AlertNews = 'raised' | 'cleared' | null

/** Pure. What flaps faster than either span is told at most once. `began`: since when it is so, where that is known. */
export function followAlert(before: AlertState | undefined, is: boolean, now: number, { raiseAfterMs, clearAfterMs }: AlertRule, began = now): { state: AlertState; news: AlertNews } {
  const same = before?.is === is ? before : undefined
  const state: AlertState = same ?? { is, since: Math.min(began, now), raised: before?.raised ?? null }
  const lasted = now - state.since
  if (is && state.raised === null && lasted >= raiseAfterMs) return { state: { ...state, raised: now }, news: 'raised' }
  if (!is && state.raised !== null && lasted >= clearAfterMs) return { state: { ...state, raised: null }, news: 'cleared' }
  return { state, news: null }
}
