/** What is shown on a canvas: everything if it can be read there, else less, else it is said what to shorten. */
import type { Finding } from '../control/ports/painting.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Composed } from '../domain/slide.ts'
import type { Theme } from '../domain/theme.ts'
import type { Texts } from './arrangement.ts'
import { compose, reaches } from './composition.ts'
import * as say from './findings.ts'
import type { Fonts } from './fonts.ts'
import { smallestPx, type Layout } from './layout.ts'
import { qrCodeOf, type QrCode } from './qr-code.ts'
import { surplus } from './surplus.ts'
import type { Passage, Typeset } from './typeset.ts'
import { withPicture } from './with-picture.ts'
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

/** What may be left out, in the order it is: the QR, then the body, then the picture, whose place may do for the others. */
const extras = [
  { body: true, qr: true, picture: true },
  { body: true, qr: false, picture: true },
  { body: false, qr: true, picture: true },
  { body: false, qr: false, picture: true },
  { body: true, qr: true, picture: false },
  { body: true, qr: false, picture: false },
  { body: false, qr: true, picture: false }
] as const

export function plan(slide: Composed, theme: Theme, profile: Profile, typeset: Typeset, fonts: Fonts): Plan {
  const { headline, shortHeadline, body, callToAction, artworks } = slide
  const heavy = Math.min(profile.width, profile.height) >= heavyFrom ? fonts.extraBold : fonts.bold
  const set = (text: string, face: Fonts[keyof Fonts]): Passage | undefined => (text === '' ? undefined : typeset(text, face))
  const lay = (wording: Wording, place = profile, qr?: QrCode): Layout | undefined => {
    const passage = set(wording.headline, heavy)
    if (passage === undefined) return undefined
    const texts: Texts = { headline: passage, body: set(wording.body, fonts.semiBold), callToAction: set(wording.callToAction, fonts.bold) }
    return compose(qr === undefined ? texts : { ...texts, qr }, theme, place)
  }

  const missing = [headline, shortHeadline, body, callToAction].flatMap((text) => (text === '' ? [] : typeset(text, fonts.bold).missing))
  const missed = missing.length === 0 ? [] : [say.noGlyph([...new Set(missing)])]
  const finish = (layout: Layout, findings: Finding[]): Plan => {
    const smallest = smallestPx(layout)
    const close = smallest < profile.goodPx && smallest >= profile.floorPx ? [say.small(smallest, profile.goodPx)] : []
    return { layout, findings: [...missed, ...findings, ...close] }
  }

  const code = slide.qr === '' ? undefined : qrCodeOf(slide.qr)
  const leftOut = (extra: { body: boolean; qr: boolean; picture: boolean }): Finding[] => [
    ...(code !== undefined && !extra.qr ? [say.qrLeftOut] : []),
    ...(body !== '' && !extra.body ? [say.bodyLeftOut] : []),
    ...(artworks.length > 0 && !extra.picture ? [say.pictureLeftOut] : [])
  ]
  const long = { headline, body: '', callToAction }
  const full = lay(long)
  // Nothing may cost the headline and the call to action more than they can spare.
  const spared = Math.min(profile.goodPx, full === undefined ? Infinity : leadPx(full))
  const isGood = (layout: Layout | undefined): layout is Layout => reaches(layout, profile.floorPx) && leadPx(layout) >= spared
  for (const extra of extras) {
    if ((extra.body && body === '') || (extra.qr && code === undefined) || (extra.picture && artworks.length === 0)) continue
    const wording = { headline, body: extra.body ? body : '', callToAction }
    const layIn = (place: Profile): Layout | undefined => lay(wording, place, extra.qr ? code : undefined)
    const whole = extra.picture ? firstOf(withPicture(artworks, profile, layIn), isGood) : layIn(profile)
    if (isGood(whole)) return finish(whole, leftOut(extra))
  }
  const dropped = leftOut({ body: false, qr: false, picture: false })
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

/** Height of the smaller of headline and call to action. */
const leadPx = ({ texts }: Layout): number => Math.min(...texts.map(({ role, block }) => (role === 'body' ? Infinity : block.consonantPx)))

function firstOf<T>(all: Iterable<T>, isWanted: (one: T) => boolean): T | undefined {
  for (const one of all) if (isWanted(one)) return one
  return undefined
}
