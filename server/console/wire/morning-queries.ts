/** What the morning page asks for. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../../protocol/api.ts'
import { call } from './call.ts'

const minuteMs = 60_000

/** Slots begun and plays counted today, by province. */
export const useToday = () => useQuery({ queryKey: ['today'], queryFn: () => call(api.today), refetchInterval: minuteMs, staleTime: 10_000 })
/** The month to report next. */
export const useMonthWatch = () => useQuery({ queryKey: ['report', 'watch'], queryFn: () => call(api.monthWatch), refetchInterval: minuteMs })
/** How many slides stand at which step. */
export const useSlideCounts = () => useQuery({ queryKey: ['slides', 'counts'], queryFn: () => call(api.slideCounts) })
