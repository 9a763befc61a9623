import { useQuery } from '@tanstack/react-query'
import { slidesApi } from '../../protocol/api/slides-api.ts'
import type { Place } from '../state/place.ts'
import { call } from '../wire/call.ts'

/** The rendering of a revision at a canvas; a revision never changes, so it is asked for once. */
export function useSlidePreview(id: string, revision: number, { width, height, pitchMm, viewingDistanceM, facesTraffic }: Place, enabled = true) {
  return useQuery({
    queryKey: ['preview', id, revision, width, height, pitchMm, viewingDistanceM, facesTraffic],
    queryFn: () => call(slidesApi.previewSlide, { params: { id, revision }, query: { width, height, pitchMm, viewingDistanceM, facesTraffic } }),
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    enabled
  })
}
