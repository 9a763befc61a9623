/** All one sign needs for the coming weeks, and how it is made from an issue. */
import { z } from 'zod'
import { profileOf } from './canvas.ts'
import { Colour, Id, ProvinceCode, Sha256 } from './ids.ts'
import type { Issue, IssuedSlide } from './issue.ts'
import { fairLoop, type Slot, type Wish } from './loop.ts'
import type { Province } from './province.ts'
import type { Profile } from './canvas.ts'
import type { Sign } from './sign.ts'
import { reaches } from './target.ts'
import { dayMs, startOfDay } from './time.ts'

export const horizonDays = 35

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
  /** Plays for ever when no segment holds; null: there is nothing to show. */
  fallback: z.string().nullable()
})
export type ManifestBody = z.infer<typeof ManifestBody>

/** `version` is the sha256 of the body's canonical JSON: same content, same version, no push. */
export const Manifest = ManifestBody.extend({ version: Sha256 })
export type Manifest = z.infer<typeof Manifest>

interface Ingredients {
  issue: Issue
  sign: Sign
  province: Province
  /** Any moment of the first day. */
  now: number
  renderingOf: (slide: IssuedSlide, profile: Profile) => Rendering | undefined
}

/** The pure function from an issue to one sign's orders; slides that are not legible there are left out. */
export function compileManifest({ issue, sign, province, now, renderingOf }: Ingredients): ManifestBody {
  const profile = profileOf(sign.canvas, sign.viewingDistanceM)
  const issued = new Map(issue.slides.map((slide) => [slideKey(slide.slide, slide.revision), slide]))
  const shown = new Map<string, { slide: IssuedSlide; rendering: Rendering }>()
  const wishes: Wish[] = []
  for (const playlist of issue.playlists) {
    if (!reaches(playlist, sign, province)) continue
    for (const { slide, revision, dwellMs, share } of playlist.entries) {
      const key = slideKey(slide, revision)
      const found = issued.get(key)
      const rendering = found && renderingOf(found, profile)
      if (found === undefined || rendering === undefined || !rendering.legible) continue
      shown.set(key, { slide: found, rendering })
      wishes.push({ slide: key, dwellMs, share })
    }
  }
  const slots: Slot[] = fairLoop(wishes)
  const from = startOfDay(now)
  const { x, y, width, height } = sign.canvas
  const assets = new Map<string, Asset>()
  for (const { rendering: { sha256, bytes, mime, width, height } } of shown.values())
    assets.set(sha256, { sha256, bytes, mime, width, height })
  return {
    issue: issue.number,
    sign: { id: sign.id, name: sign.name, province: sign.province },
    frame: { x, y, width, height },
    slides: [...shown].map(([key, { slide, rendering }]) => ({
      key,
      slide: slide.slide,
      revision: slide.revision,
      title: slide.title,
      asset: rendering.sha256,
      ...(slide.content.kind === 'video' ? { film: { fit: slide.content.fit, background: slide.content.background } } : {})
    })),
    assets: [...assets.values()],
    loops: slots.length > 0 ? [{ id: 'base', slots }] : [],
    segments: slots.length > 0 ? [{ from, until: startOfDay(from + horizonDays * dayMs), loop: 'base' }] : [],
    fallback: slots.length > 0 ? 'base' : null
  }
}
