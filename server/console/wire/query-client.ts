import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, Refused } from './refused.ts'

/** A session that has ended shows in the ['session'] row; the gate then leads to the sign-in page and back. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) void client.invalidateQueries({ queryKey: ['session'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A browser that thinks it is offline would wait without a word, and do later what one has long given up.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof Refused && error.code === 'unreachable'
      }
    }
  })
  return client
}
