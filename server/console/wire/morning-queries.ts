/** What the morning page asks for. */
import { useQuery } from '@tanstack/react-query'
import { numbersApi } from '../../protocol/api/numbers-api.ts'
import { reportsApi } from '../../protocol/api/reports-api.ts'
import { call } from './call.ts'

const minuteMs = 60_000

/** Slots begun and plays counted today, by province. */
export const useToday = () => useQuery({ queryKey: ['today'], queryFn: () => call(numbersApi.today), refetchInterval: minuteMs, staleTime: 10_000 })
/** The month to report next. */
export const useMonthWatch = () => useQuery({ queryKey: ['report', 'watch'], queryFn: () => call(reportsApi.monthWatch), refetchInterval: minuteMs })
