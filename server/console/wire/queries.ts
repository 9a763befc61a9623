/** What pages ask for, each under one key. */
import { useQuery } from '@tanstack/react-query'
import type { Permission } from '../../domain/roles.ts'
import { contentApi } from '../../protocol/api/content-api.ts'
import { peopleApi } from '../../protocol/api/people-api.ts'
import { planningApi } from '../../protocol/api/planning-api.ts'
import { takeoverApi } from '../../protocol/api/takeover-api.ts'
import { troublesApi } from '../../protocol/api/troubles-api.ts'
import { wordsApi } from '../../protocol/api/words-api.ts'
import type { Board } from '../../protocol/planning-views.ts'
import { call } from './call.ts'
import { useLink } from './link.ts'
import { serverNow } from './server-clock.ts'

const minuteMs = 60_000

/** Asked again now and then: nobody tells a page of the machine itself. */
export const useTroubles = () => useQuery({ queryKey: ['troubles'], queryFn: () => call(troublesApi.troubles), staleTime: minuteMs, refetchInterval: 5 * minuteMs })
export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => call(peopleApi.session), staleTime: minuteMs })
export function usePermission(permission: Permission): boolean {
  return useSession().data?.permissions.includes(permission) ?? false
}
export const useProvinces = () => useQuery({ queryKey: ['provinces'], queryFn: () => call(contentApi.provinces), staleTime: Infinity })
export const useThemes = () => useQuery({ queryKey: ['themes'], queryFn: () => call(contentApi.themes), staleTime: Infinity })
export const useLexicon = () => useQuery({ queryKey: ['lexicon'], queryFn: () => call(wordsApi.lexicon) })
export const usePlaylists = () => useQuery({ queryKey: ['playlists'], queryFn: () => call(planningApi.playlists) })
export const useIssues = () => useQuery({ queryKey: ['issues'], queryFn: () => call(planningApi.issues) })
export const useCheck = () => useQuery({ queryKey: ['issues', 'check'], queryFn: () => call(planningApi.checkIssue) })
export const useRules = () => useQuery({ queryKey: ['rules'], queryFn: () => call(planningApi.rules) })
export const useIssue = (number: number | null) =>
  useQuery({ queryKey: ['issues', number], queryFn: () => call(planningApi.issue, { params: { number: number ?? 0 } }), enabled: number !== null, staleTime: Infinity })
export const useScheduled = () => useQuery({ queryKey: ['scheduled'], queryFn: () => call(planningApi.scheduledIssues) })
/** Told live; asked for every quarter minute while the live link is lost. */
export function useTakeovers() {
  const lost = useLink() === 'lost'
  return useQuery({ queryKey: ['takeovers'], queryFn: () => call(takeoverApi.takeovers), refetchInterval: lost ? 15_000 : false })
}
export const useTakeoverProblems = (id: string) => useQuery({ queryKey: ['takeovers', id, 'problems'], queryFn: () => call(takeoverApi.takeoverProblems, { params: { id } }) })
/** What a sign shows at a moment; null: now, asked again as its slides change. */
export const useOutlook = (sign: string, at: number | null, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['outlook', sign, at],
    queryFn: () => call(planningApi.outlook, { params: { id: sign }, query: at === null ? {} : { at } }),
    refetchInterval: ({ state: { data } }) => (at === null && data?.until ? Math.min(minuteMs, Math.max(2000, data.until - serverNow())) : false)
  })
export const useDayOutlook = (sign: string, date: string) =>
  useQuery({ queryKey: ['outlook', sign, 'day', date], queryFn: () => call(planningApi.dayOutlook, { params: { id: sign }, query: { date } }) })
/** Asked again whenever the live wire says that something moved on it. */
export function useBoard(kind: Board['kind'], id: string) {
  const lost = useLink() === 'lost'
  return useQuery({
    queryKey: ['board', kind, id],
    queryFn: () => (kind === 'issue' ? call(planningApi.issueBoard, { params: { number: Number(id) } }) : call(planningApi.takeoverBoard, { params: { id } })),
    refetchInterval: lost ? 10_000 : false,
    staleTime: 0
  })
}
