/** What the page of settings asks for. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../../protocol/api.ts'
import { call } from './call.ts'

export const useSettings = () => useQuery({ queryKey: ['settings'], queryFn: () => call(api.settings) })
export const useWebhooks = () => useQuery({ queryKey: ['webhooks'], queryFn: () => call(api.webhooks) })
/** The newest messages out, and whether letters can be sent. */
export const useDeliveries = () => useQuery({ queryKey: ['deliveries'], queryFn: () => call(api.deliveries), refetchInterval: 15_000 })
