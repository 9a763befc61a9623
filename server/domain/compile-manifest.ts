import { levelsOf, type Level } from './brightness.ts'
import { profileKey, profileOf, type Profile } from './canvas.ts'
import type { Issue, IssuedSlide } from './issue.ts'
import { slideKey, type Asset, type ManifestBody, type Rendering } from './manifest.ts'
import { createPlanner, horizonOf } from './planner.ts'
import type { Program } from './program.ts'
import type { Province } from './province.ts'
import type { Sign } from './sign.ts'
import type { Takeover } from './takeover.ts'

export interface Ingredients {
  issue: Issue
  takeovers: readonly Takeover[]
  /** Any moment of the first day. */
  now: number
  /** The picture or film of a slide on signs of a profile; undefined: none yet, so it is left out. */
  renderingOf: (slide: IssuedSlide, profile: Profile) => Rendering | undefined
}

/**
 * From an issue and the takeovers to each sign's orders. What signs have in common is made once and is the same object in their bodies (slides, assets,
 * loops, segments, levels): do not change it in place.
 */
export function createCompiler({ issue, takeovers, now, renderingOf }: Ingredients): (sign: Sign, province: Province) => ManifestBody {
  const within = horizonOf(now)
  const planner = createPlanner({ content: issue, takeovers, within, readable: (slide, profile) => renderingOf(slide, profile)?.legible ?? false })
  const issued = new Map(
    [...takeovers.flatMap(({ slides }) => slides), ...issue.slides].map((slide) => [slideKey(slide.slide, slide.revision), slide])
  )
  const casts = new Map<Program, Map<string, Cast>>()
  const levels = new Map<string, Level[]>()

  const castOf = (program: Program, profile: Profile): Cast => {
    const byProfile = casts.get(program) ?? new Map<string, Cast>()
    casts.set(program, byProfile)
    const cast = byProfile.get(profileKey(profile)) ?? makeCast(program, issued, (slide) => renderingOf(slide, profile))
    byProfile.set(profileKey(profile), cast)
    return cast
  }
  const levelsFor = (brightness: Sign['brightness']): Level[] => {
    const key = JSON.stringify(brightness)
    const made = levels.get(key) ?? levelsOf(brightness, within)
    levels.set(key, made)
    return made
  }

  return (sign, province) => {
    const program = planner.programOf(sign, province)
    const { x, y, width, height } = sign.canvas
    const dimmed = levelsFor(sign.brightness)
    return {
      issue: issue.number,
      sign: { id: sign.id, name: sign.name, province: sign.province },
      frame: { x, y, width, height },
      ...castOf(program, profileOf(sign.canvas, sign.viewingDistanceM)),
      ...program.timetable,
      ...(sign.fadeMs > 0 ? { fadeMs: sign.fadeMs } : {}),
      ...(dimmed.length > 0 ? { levels: dimmed } : {}),
      budgetBytes: sign.diskBudgetBytes
    }
  }
}

/** The pure function from an issue to one sign's orders. */
export const compileManifest = ({ sign, province, ...ingredients }: Ingredients & { sign: Sign; province: Province }): ManifestBody =>
  createCompiler(ingredients)(sign, province)

/** What a program shows: its slides and their files. */
type Cast = Pick<ManifestBody, 'slides' | 'assets'>

function makeCast(program: Program, issued: ReadonlyMap<string, IssuedSlide>, renderingOf: (slide: IssuedSlide) => Rendering | undefined): Cast {
  const askers = new Map<string, Set<string>>()
  const planned = program.stretches.flatMap((stretch) => (stretch.kind === 'loop' ? [stretch.loop] : []))
  for (const { asked } of new Set([...planned, ...(program.fallback === null ? [] : [program.fallback])]))
    for (const { slide, playlist } of asked) askers.set(slide, (askers.get(slide) ?? new Set()).add(playlist.id))

  const shown = new Set(program.timetable.loops.flatMap(({ slots }) => slots.map(({ slide }) => slide)))
  const slides: Cast['slides'] = []
  const assets = new Map<string, Asset>()
  for (const key of [...shown].sort()) {
    const slide = issued.get(key)
    const rendering = slide && renderingOf(slide)
    if (slide === undefined || rendering === undefined) continue
    const { sha256, bytes, mime, width, height } = rendering
    assets.set(sha256, { sha256, bytes, mime, width, height })
    const playlists = askers.get(key)
    slides.push({
      key,
      slide: slide.slide,
      revision: slide.revision,
      title: slide.title,
      asset: sha256,
      ...(slide.content.kind === 'video' ? { film: { fit: slide.content.fit, background: slide.content.background } } : {}),
      ...(playlists === undefined ? {} : { playlists: [...playlists].sort() })
    })
  }
  return { slides, assets: [...assets.values()] }
}
