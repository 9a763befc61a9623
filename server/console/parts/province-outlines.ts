import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import mapUrl from '../../../content/map.json?url'
import { unreachable } from '../wire/refused.ts'

const Outlines = z.object({ viewBox: z.string(), provinces: z.array(z.object({ code: z.string(), d: z.string() })) })

/** The outlines of all provinces, Bangkok too, as SVG paths. */
export const useOutlines = (wanted: boolean) =>
  useQuery({
    queryKey: ['outlines'],
    queryFn: async () => {
      const response = await fetch(mapUrl).catch(() => {
        throw unreachable()
      })
      return Outlines.parse(await response.json())
    },
    staleTime: Infinity,
    enabled: wanted
  })
