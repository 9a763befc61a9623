/** Which pictures an issue and the takeovers ask for on which signs. */
import { profileKey, profileOf, type Profile } from '../domain/canvas.ts'
import type { IssueContent, IssuedSlide } from '../domain/issue.ts'
import { slideKey } from '../domain/manifest.ts'
import type { Province } from '../domain/province.ts'
import type { Sign } from '../domain/sign.ts'
import type { Takeover } from '../domain/takeover.ts'
import { reaches } from '../domain/target.ts'

/** One picture, and the signs that will show it. */
export interface Need {
  slide: IssuedSlide
  profile: Profile
  signs: readonly Sign[]
}
/** The part of an issue or a takeover that asks for pictures. */
export interface Asking {
  target: Takeover['target']
  exclude: Takeover['exclude']
  slides: IssuedSlide[]
}

export const pictureKey = (slide: Pick<IssuedSlide, 'slide' | 'revision'>, profile: Profile): string =>
  `${slideKey(slide.slide, slide.revision)} ${profileKey(profile)}`

export const askedByIssue = ({ playlists, slides }: Pick<IssueContent, 'playlists' | 'slides'>): Asking[] => {
  const issued = new Map(slides.map((slide) => [slideKey(slide.slide, slide.revision), slide]))
  return playlists.map(({ target, exclude, entries }) => ({
    target,
    exclude,
    slides: entries.flatMap(({ slide, revision }) => issued.get(slideKey(slide, revision)) ?? [])
  }))
}

export const askedByTakeover = ({ target, exclude, slides }: Pick<Takeover, 'target' | 'exclude' | 'slides'>): Asking => ({ target, exclude, slides })

export function needsOf(asking: readonly Asking[], signs: readonly Sign[], provinceOf: (sign: Sign) => Province): Need[] {
  const needs = new Map<string, { slide: IssuedSlide; profile: Profile; signs: Set<Sign> }>()
  for (const sign of signs) {
    const profile = profileOf(sign.canvas, sign.viewingDistanceM)
    for (const one of asking) {
      if (!reaches(one, sign, provinceOf(sign))) continue
      for (const slide of one.slides) {
        const key = pictureKey(slide, profile)
        const need = needs.get(key)
        if (need === undefined) needs.set(key, { slide, profile, signs: new Set([sign]) })
        else need.signs.add(sign)
      }
    }
  }
  return [...needs.values()].map((need) => ({ ...need, signs: [...need.signs] }))
}
