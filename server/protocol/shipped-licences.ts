/** What ships to browsers and is not ours; made by the builds, read by the page about the system. */
import { z } from 'zod'
import { route } from './route.ts'

export const ShippedPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression. */
  licence: z.string(),
  /** The notice and the text its makers ask to be handed on. */
  text: z.string()
})
export type ShippedPackage = z.infer<typeof ShippedPackage>

/** Fonts, maps and words. */
export const Material = z.object({ what: z.string(), licence: z.string(), whose: z.string() })
export type Material = z.infer<typeof Material>

export const SignLicences = z.object({ packages: z.array(ShippedPackage) })
export const ConsoleLicences = SignLicences.extend({
  version: z.string(),
  /** Of the system itself. */
  own: z.object({ licence: z.string(), text: z.string() }),
  materials: z.array(Material)
})

/** Files beside the pages, not of the API. */
export const consoleLicences = route({ method: 'get', path: '/licences.json', access: 'public', response: ConsoleLicences })
export const signLicences = route({ method: 'get', path: '/player/licences.json', access: 'public', response: SignLicences })
