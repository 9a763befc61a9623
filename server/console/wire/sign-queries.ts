/** What pages ask for about signs. Told live; asked for every quarter minute while the live link is lost. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { commandsApi } from '../../protocol/api/commands-api.ts'
import { signsApi } from '../../protocol/api/signs-api.ts'
import type { RequestOf } from '../../protocol/route.ts'
import { entriesOf } from '../state/sign-entry.ts'
import { call } from './call.ts'
import { useLink } from './link.ts'

export type SignQuery = RequestOf<typeof signsApi.signPage>['query']

/** To be asked again after a sign was made, changed or paired. */
export const signKeys = ['signs', 'sign-roll'] as const

const usePace = (): number | false => (useLink() === 'lost' ? 15_000 : false)

/** Every sign by name, in Thai order, for choosing. */
export const useSigns = () => useQuery({ queryKey: ['sign-roll'], queryFn: () => call(signsApi.signRoll), select: entriesOf, staleTime: 5 * 60_000 })
/** How they stand as a whole. */
export const useFleet = () => useQuery({ queryKey: ['signs', 'fleet'], queryFn: () => call(signsApi.fleet), refetchInterval: usePace() })
/** Those that fit, a page at a time; the page before stands until the next is there. */
export const useSignPage = (query: SignQuery) =>
  useQuery({ queryKey: ['signs', 'page', query], queryFn: () => call(signsApi.signPage, { query }), placeholderData: keepPreviousData, refetchInterval: usePace() })
export const useSign = (id: string) => useQuery({ queryKey: ['signs', 'one', id], queryFn: () => call(signsApi.sign, { params: { id } }), refetchInterval: usePace() })

/** How far back a sign's connections are shown. */
export const connectionDays = 7
export const useConnections = (id: string) =>
  useQuery({ queryKey: ['signs', 'of', id, 'connections'], queryFn: () => call(signsApi.connections, { params: { id }, query: { days: connectionDays } }) })
export const useCommands = (id: string) =>
  useQuery({ queryKey: ['signs', 'of', id, 'commands'], queryFn: () => call(commandsApi.commands, { params: { id } }), refetchInterval: usePace() })
/** What a snapshot showed; it never changes. */
export const useSnapshot = (command: string | undefined) =>
  useQuery({ queryKey: ['snapshot', command], queryFn: () => call(commandsApi.commandPicture, { params: { id: command ?? '' } }), enabled: command !== undefined, staleTime: Infinity })
