/** What the page of coordinators asks for. */
import { useQuery } from '@tanstack/react-query'
import { coordinatorsApi } from '../../protocol/api/coordinators-api.ts'
import { call } from './call.ts'

/** To be asked again after a change. */
export const coordinatorKeys = ['coordinators', 'coordinator-history'] as const

/** Who serves now. */
export const useCoordinators = ({ enabled = true }: { enabled?: boolean } = {}) =>
  useQuery({ queryKey: ['coordinators'], queryFn: () => call(coordinatorsApi.coordinators), enabled })
/** A province's, the newest first. */
export const useCoordinatorHistory = (province: string) =>
  useQuery({ queryKey: ['coordinator-history', province], queryFn: () => call(coordinatorsApi.coordinatorHistory, { params: { province } }) })
/** Asked again and again: a download is logged once it has left the server, which this page does not hear of. */
export const useReveals = () => useQuery({ queryKey: ['reveals'], queryFn: () => call(coordinatorsApi.reveals), refetchInterval: 10_000 })
