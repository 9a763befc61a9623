import { dateAfter } from '../../domain/time.ts'

export interface UsualRange {
  words: 'today' | 'yesterday' | 'week' | 'month' | 'lastMonth'
  from: string
  to: string
}

/** The ranges people ask for most, from a Bangkok date on; both ends included. */
export function usualRanges(today: string): UsualRange[] {
  const first = `${today.slice(0, 8)}01`
  const lastOfBefore = dateAfter(first, -1)
  return [
    { words: 'today', from: today, to: today },
    { words: 'yesterday', from: dateAfter(today, -1), to: dateAfter(today, -1) },
    { words: 'week', from: dateAfter(today, -6), to: today },
    { words: 'month', from: first, to: today },
    { words: 'lastMonth', from: `${lastOfBefore.slice(0, 8)}01`, to: lastOfBefore }
  ]
}
