/** Draws a revision at exactly a profile's pixels: composed text as outlines, uploaded pictures from their masters. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Painter } from '../control/ports/painting.ts'
import type { Composed } from '../domain/slide.ts'
import type { Profile } from '../domain/canvas.ts'
import { paintFilm } from './film-picture.ts'
import { loadFonts, type Fonts } from './fonts.ts'
import { protect } from './lexicon-match.ts'
import { readFontList, readLexicon, readThemes, type Lexicon } from './pack.ts'
import { paintPicture } from './picture.ts'
import { plan, type Plan } from './plan.ts'
import { createPrinter, type MakePrint } from './prints.ts'
import { createQueue } from './queue.ts'
import { drawSlide } from './slide-picture.ts'
import { createTypesetter } from './typeset.ts'

/** Raise with every change of layout, breaking or drawing that may alter a picture. */
const templateVersion = 2
const atOnce = 2

export interface PainterOptions {
  /** Protected words instead of `content/lexicon.json`. */
  lexicon?: Lexicon
}

export const createPainter = async ({ lexicon = readLexicon() }: PainterOptions = {}): Promise<Painter> =>
  createPainterWith({ lexicon, fonts: await loadFonts(readFontList()), makePrint: createPrinter() })

/** Several painters may share fonts and decoded pictures. */
export function createPainterWith({ lexicon, fonts, makePrint }: { lexicon: Lexicon; fonts: Fonts; makePrint: MakePrint }): Painter {
  const themes = readThemes()
  const typeset = createTypesetter(protect(lexicon))
  const queue = createQueue(atOnce)
  const { sharp: sharpVersion, vips } = sharp.versions
  const inputs = [templateVersion, readFontList(), lexicon, themes, sharpVersion, vips, process.versions.icu]
  const version = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16)

  const planFor = (slide: Composed, profile: Profile): Plan => {
    const theme = themes.find(({ id }) => id === slide.theme) ?? themes[0]
    if (theme === undefined) throw new Error('content/themes.json names no theme')
    return plan(slide, theme, profile, typeset, fonts)
  }

  return {
    version,
    paint: (content, profile, artwork) =>
      queue(async () => {
        if (content.kind === 'picture') return paintPicture(content, profile, makePrint, artwork)
        if (content.kind === 'video') return paintFilm(content, profile, makePrint, artwork)
        const { layout, findings: planned } = planFor(content, profile)
        const { findings: drawn, ...picture } = await drawSlide(layout, makePrint, artwork)
        const findings = [...planned, ...drawn]
        return { ...picture, legible: findings.every(({ level }) => level !== 'illegible'), hasQr: layout.qr !== undefined, findings }
      })
  }
}
