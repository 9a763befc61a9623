import { useQuery } from '@tanstack/react-query'
import { api } from '../../protocol/api.ts'
import { call } from '../wire/call.ts'

interface Look {
  width: number
  height: number
  pitchMm: number
  viewingDistanceM: number
}

/** The rendering of a revision at a canvas; a revision never changes, so it is asked for once. */
export function useSlidePreview(id: string, revision: number, { width, height, pitchMm, viewingDistanceM }: Look, enabled = true) {
  return useQuery({
    queryKey: ['preview', id, revision, width, height, pitchMm, viewingDistanceM],
    queryFn: () => call(api.previewSlide, { params: { id, revision }, query: { width, height, pitchMm, viewingDistanceM } }),
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    enabled
  })
}
