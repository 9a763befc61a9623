/** What the pages of the month's report ask for. */
import { useQuery } from '@tanstack/react-query'
import { noticesApi } from '../../protocol/api/notices-api.ts'
import { reportsApi } from '../../protocol/api/reports-api.ts'
import { call } from './call.ts'

/** What others sign is not told live. */
const minuteMs = 60_000

export interface ReportAsked {
  province: string
  month: string
  /** undefined: the newest. */
  revision: number | undefined
}
export const reportKey = ({ province, month, revision }: ReportAsked) => ['report', province, month, revision ?? null] as const
/** To be asked again after a signature. */
export const monthKeys = ['report', 'report-months', 'roll-up', 'notices'] as const

export const useReport = (asked: ReportAsked) =>
  useQuery({
    queryKey: reportKey(asked),
    queryFn: () =>
      call(reportsApi.report, { params: { province: asked.province, month: asked.month }, query: asked.revision === undefined ? {} : { revision: asked.revision } }),
    refetchInterval: minuteMs
  })
/** A province's months since the first publication, the newest first. */
export const useReportMonths = (province: string | null) =>
  useQuery({
    queryKey: ['report-months', province],
    queryFn: () => call(reportsApi.reportMonths, { params: { province: province ?? '' } }),
    enabled: province !== null
  })
export const useRollUp = (month: string | undefined) =>
  useQuery({ queryKey: ['roll-up', month], queryFn: () => call(reportsApi.rollUp, { params: { month: month ?? '' } }), enabled: month !== undefined, refetchInterval: minuteMs })
export const useNotices = () => useQuery({ queryKey: ['notices'], queryFn: () => call(noticesApi.notices), refetchInterval: minuteMs })
