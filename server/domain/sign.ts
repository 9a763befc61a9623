import { z } from 'zod'
import { Canvas } from './canvas.ts'
import { Id, ProvinceCode } from './ids.ts'

/** What people decide about a sign. */
export const SignPlan = z.object({
  name: z.string().trim().min(1).max(80),
  place: z.string().trim().max(160),
  province: ProvinceCode,
  canvas: Canvas,
  viewingDistanceM: z.number().min(1).max(500),
  /** Drivers read it, who cannot point a telephone at a QR code. */
  facesTraffic: z.boolean().default(false)
})
export type SignPlan = z.infer<typeof SignPlan>

/** One LED sign. */
export const Sign = SignPlan.extend({ id: Id })
export type Sign = z.infer<typeof Sign>
