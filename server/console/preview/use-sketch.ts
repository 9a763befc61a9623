import type { Content } from '../../domain/slide.ts'
import { slidesApi } from '../../protocol/api/slides-api.ts'
import type { Place } from '../state/place.ts'
import { call } from '../wire/call.ts'
import { useNewest } from './use-newest.ts'

interface Wish extends Place {
  content: Content
}
const draw = (body: Wish, signal: AbortSignal) => call(slidesApi.previewText, { body, signal })

/** An unsaved slide as the sign's own painter draws it; null: there is nothing to draw yet. */
export function useSketch(content: Content | null, { width, height, pitchMm, viewingDistanceM, facesTraffic }: Place) {
  return useNewest(draw, content === null ? null : { content, width, height, pitchMm, viewingDistanceM, facesTraffic })
}
