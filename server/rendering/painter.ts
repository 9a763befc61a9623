/** Draws a revision at exactly a profile's pixels: composed text as outlines, uploaded pictures from their masters. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Painter } from '../control/ports.ts'
import type { Composed } from '../domain/slide.ts'
import type { Profile } from '../domain/canvas.ts'
import { loadFonts } from './fonts.ts'
import { protect } from './lexicon-match.ts'
import { readFontList, readLexicon, readThemes, type Lexicon } from './pack.ts'
import { createPicturePainter } from './picture.ts'
import { plan, type Plan } from './plan.ts'
import { createQueue } from './queue.ts'
import { rasterise } from './raster.ts'
import { svgOf } from './svg.ts'
import { createTypesetter } from './typeset.ts'

/** Raise with every change of layout, breaking or drawing that may alter a picture. */
const templateVersion = 1
const atOnce = 2

export interface PainterOptions {
  /** Protected words instead of `content/lexicon.json`. */
  lexicon?: Lexicon
}

export async function createPainter({ lexicon = readLexicon() }: PainterOptions = {}): Promise<Painter> {
  const fontList = readFontList()
  const themes = readThemes()
  const fonts = await loadFonts(fontList)
  const typeset = createTypesetter(protect(lexicon))
  const paintPicture = createPicturePainter()
  const queue = createQueue(atOnce)
  const { sharp: sharpVersion, vips } = sharp.versions
  const inputs = [templateVersion, fontList, lexicon, themes, sharpVersion, vips, process.versions.icu]
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
        if (content.kind === 'picture') return paintPicture(content, profile, artwork)
        const { layout, findings } = planFor(content, profile)
        const picture = await rasterise(svgOf(layout), profile.width, profile.height)
        return { ...picture, legible: findings.every(({ level }) => level !== 'illegible'), findings }
      })
  }
}
