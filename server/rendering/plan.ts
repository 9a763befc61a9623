/** What is shown on a canvas: everything if it can be read there, else less, else it is said what to shorten. */
import type { Finding } from '../control/ports.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Composed } from '../domain/slide.ts'
import type { Theme } from '../domain/theme.ts'
import type { Texts } from './arrangement.ts'
import { compose, reaches } from './composition.ts'
import * as say from './findings.ts'
import type { Fonts } from './fonts.ts'
import { smallestPx, type Layout } from './layout.ts'
import { surplus } from './surplus.ts'
import type { Passage, Typeset } from './typeset.ts'
import type { Wording } from './wording.ts'

export interface Plan {
  layout: Layout
  findings: Finding[]
}
/** From this many pixels of the shorter side the headline is set in the heaviest weight. */
const heavyFrom = 160
/** Two lines of Thai with all their marks need this many consonant heights: less, and there is no room for a plate. */
const twoLines = 5
const hotlinePattern = /(?:โทร ?)?((?:[0-9]{2,3}(?:-[0-9]{3,4}){1,2}|[0-9]{3,4}(?: กด [0-9]{1,2})?))/

export function plan(slide: Composed, theme: Theme, profile: Profile, typeset: Typeset, fonts: Fonts): Plan {
  const heavy = Math.min(profile.width, profile.height) >= heavyFrom ? fonts.extraBold : fonts.bold
  const set = (text: string, face: Fonts[keyof Fonts]): Passage | undefined => (text === '' ? undefined : typeset(text, face))
  const lay = ({ headline, body, callToAction }: Wording): Layout | undefined => {
    const passage = set(headline, heavy)
    if (passage === undefined) return undefined
    const texts: Texts = { headline: passage, body: set(body, fonts.semiBold), callToAction: set(callToAction, fonts.bold) }
    return compose(texts, theme, profile)
  }

  const { headline, shortHeadline, body, callToAction } = slide
  const missing = [headline, shortHeadline, body, callToAction].flatMap((text) => (text === '' ? [] : typeset(text, fonts.bold).missing))
  const missed = missing.length === 0 ? [] : [say.noGlyph([...new Set(missing)])]
  const finish = (layout: Layout, findings: Finding[]): Plan => {
    const smallest = smallestPx(layout)
    const close = smallest < profile.goodPx && smallest >= profile.floorPx ? [say.small(smallest, profile.goodPx)] : []
    return { layout, findings: [...missed, ...findings, ...close] }
  }

  if (body !== '') {
    const whole = lay({ headline, body, callToAction })
    if (reaches(whole, profile.floorPx) && leads(whole, profile.goodPx)) return finish(whole, [])
  }
  const dropped = body === '' ? [] : [say.bodyLeftOut]
  const long = { headline, body: '', callToAction }
  const full = lay(long)
  if (reaches(full, profile.floorPx)) return finish(full, dropped)

  const brief = { ...long, headline: shortHeadline === '' ? headline : shortHeadline }
  const used = shortHeadline === '' ? [] : [say.shortHeadlineUsed]
  const shorter = shortHeadline === '' ? full : lay(brief)
  if (reaches(shorter, profile.floorPx)) return finish(shorter, [...dropped, ...used])

  let least = brief
  if (profile.height < twoLines * profile.floorPx && callToAction !== '') {
    for (const hotline of new Set(hotlinePattern.exec(callToAction))) {
      const numbered = lay({ ...brief, callToAction: hotline })
      if (reaches(numbered, profile.floorPx)) return finish(numbered, [...dropped, ...used, say.hotlineOnly(hotline)])
    }
    least = { ...brief, callToAction: '' }
    const alone = lay(least)
    if (reaches(alone, profile.floorPx)) return finish(alone, [...dropped, ...used, say.callToActionLeftOut])
  }

  const layout = lay(least) ?? { width: profile.width, height: profile.height, ground: theme.ground, shapes: [], texts: [] }
  const isFit = (wording: Wording): boolean => reaches(lay(wording), profile.floorPx)
  return finish(layout, surplus(least, shortHeadline === '' ? 'headline' : 'shortHeadline', isFit, layout, profile.floorPx))
}

/** With a body below it, the headline and the call to action still read well. */
const leads = ({ texts }: Layout, goodPx: number): boolean =>
  texts.every(({ role, block }) => role === 'body' || block.consonantPx >= goodPx)
