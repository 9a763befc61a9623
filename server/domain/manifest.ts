/** All one sign needs for the coming weeks. */
import { z } from 'zod'
import { Colour, Id, ProvinceCode, Sha256 } from './ids.ts'

/** What can keep a sign from holding a manifest. */
export const manifestFaults = ['download', 'checksum', 'undecodable', 'wrong-size', 'storage', 'bad-manifest', 'over-budget'] as const
export type ManifestFault = (typeof manifestFaults)[number]

export const Asset = z.object({
  sha256: Sha256,
  bytes: z.number().int().positive(),
  mime: z.enum(['image/png', 'image/jpeg', 'video/mp4', 'video/webm']),
  width: z.number().int().positive(),
  height: z.number().int().positive()
})
export type Asset = z.infer<typeof Asset>

/** A revision at one canvas. An illegible one is never sent to a sign. */
export interface Rendering extends Asset {
  legible: boolean
}

/** `slide@revision`: the name of what a slot shows. */
export const SlideKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}@[1-9][0-9]*$/)
export const slideKey = (slide: string, revision: number): string => `${slide}@${revision}`

const SlotSchema = z.object({ slide: SlideKey, dwellMs: z.number().int().positive() })

export const ManifestBody = z.object({
  issue: z.number().int().positive(),
  sign: z.object({ id: Id, name: z.string(), province: ProvinceCode }),
  /** Where on the controller's output the pixels go. */
  frame: z.object({
    x: z.number().int().min(0),
    y: z.number().int().min(0),
    width: z.number().int().positive(),
    height: z.number().int().positive()
  }),
  slides: z.array(
    z.object({
      key: SlideKey,
      slide: Id,
      revision: z.number().int().positive(),
      title: z.string(),
      asset: Sha256,
      /** How a film, whose own size is the asset's, fills the frame; absent for pictures, which are the frame's size. */
      film: z.object({ fit: z.enum(['cover', 'contain']), background: Colour }).optional(),
      /** The playlists that asked for it, by id; absent: a takeover did. */
      playlists: z.array(Id).optional()
    })
  ),
  assets: z.array(Asset),
  loops: z.array(z.object({ id: z.string(), slots: z.array(SlotSchema).min(1) })),
  /** How long one slide fades into the next; absent: a cut. */
  fadeMs: z.number().int().min(0).max(1000).optional(),
  /** In order, without overlap; outside them the fallback plays. */
  segments: z.array(
    z.object({
      from: z.number().int(),
      until: z.number().int(),
      /** null: black by intent. */
      loop: z.string().nullable(),
      /** The takeover it is of. */
      takeover: Id.optional()
    })
  ),
  /** Brightness in percent, in order, without overlap; elsewhere 100. After the last one the last day's repeat. */
  levels: z.array(z.object({ from: z.number().int(), until: z.number().int(), percent: z.number().int().min(1).max(100) })).optional(),
  /** Room that the controller's files may take together. */
  budgetBytes: z.number().int().positive().optional(),
  /** Plays for ever when no segment holds; null: there is nothing to show. */
  fallback: z.string().nullable()
})
export type ManifestBody = z.infer<typeof ManifestBody>

/** `version` is the sha256 of the body's canonical JSON: same content, same version, no push. */
export const Manifest = ManifestBody.extend({ version: Sha256 })
export type Manifest = z.infer<typeof Manifest>
