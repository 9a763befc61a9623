import { z } from 'zod'
import { Canvas } from './canvas.ts'
import { Id, ProvinceCode, Tag } from './ids.ts'
import { Daypart, Window } from './schedule.ts'

/** What people decide about a sign. */
export const SignPlan = z.object({
  name: z.string().trim().min(1).max(80),
  place: z.string().trim().max(160),
  province: ProvinceCode,
  canvas: Canvas,
  viewingDistanceM: z.number().min(1).max(500),
  /** Drivers read it, who cannot point a telephone at a QR code. */
  facesTraffic: z.boolean().default(false),
  tags: z.array(Tag).max(20).default([]),
  /** When it is lit; none: always. Outside them it is black by intent, but for a takeover. */
  hours: z.array(Daypart).max(30).default([]),
  /** Brightness in windows of every day; 100 % elsewhere. */
  brightness: z.array(Window.extend({ percent: z.number().int().min(1).max(100) })).max(24).default([]),
  /** How long one slide fades into the next; 0: a cut. */
  fadeMs: z.number().int().min(0).max(1000).default(0),
  /** Room for pictures and films on its controller. */
  diskBudgetBytes: z.number().int().min(10 * 1024 * 1024).default(500 * 1024 * 1024)
})
export type SignPlan = z.infer<typeof SignPlan>

/** One LED sign. */
export const Sign = SignPlan.extend({ id: Id })
export type Sign = z.infer<typeof Sign>
