import type { SignPlan } from '../../domain/sign.ts'
import type { Place } from '../../protocol/views.ts'

export type { Place }

export const placeOf = ({ canvas: { width, height, pitchMm }, viewingDistanceM, facesTraffic }: SignPlan): Place => ({
  width,
  height,
  pitchMm,
  viewingDistanceM,
  facesTraffic
})
