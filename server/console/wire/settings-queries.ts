/** What the page of settings asks for. */
import { useQuery } from '@tanstack/react-query'
import { settingsApi } from '../../protocol/api/settings-api.ts'
import { call } from './call.ts'

export const useSettings = () => useQuery({ queryKey: ['settings'], queryFn: () => call(settingsApi.settings) })
export const useWebhooks = () => useQuery({ queryKey: ['webhooks'], queryFn: () => call(settingsApi.webhooks) })
/** The newest messages out, and whether letters can be sent. */
export const useDeliveries = () => useQuery({ queryKey: ['deliveries'], queryFn: () => call(settingsApi.deliveries), refetchInterval: 15_000 })
