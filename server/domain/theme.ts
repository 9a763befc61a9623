import { z } from 'zod'
import { Colour, Id } from './ids.ts'

/** Colours of a composed slide, made for LED: dark ground, few colours. */
export const Theme = z.object({
  id: Id,
  nameTh: z.string(),
  nameEn: z.string(),
  ground: Colour,
  headline: Colour,
  body: Colour,
  /** The call to action's plate and the letters on it. */
  plate: Colour,
  onPlate: Colour,
  /** The band or rule that carries the theme. */
  accent: Colour
})
export type Theme = z.infer<typeof Theme>
