import type { SignPlan } from '../../domain/sign.ts'

/** Where a slide is looked at: what of a sign decides its picture. */
export interface Place {
  width: number
  height: number
  pitchMm: number
  viewingDistanceM: number
  facesTraffic: boolean
}

export const placeOf = ({ canvas: { width, height, pitchMm }, viewingDistanceM, facesTraffic }: SignPlan): Place => ({
  width,
  height,
  pitchMm,
  viewingDistanceM,
  facesTraffic
})
