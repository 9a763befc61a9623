/** Documents as a reader's program sees them. */
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

/** Files of a DOCX or XLSX by their path. */
export const unzipped = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

/** The text a reader sees in an XML file, one paragraph or cell a line. */
export const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<\/si>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '')

const Font = z.object({ name: z.string(), missingFile: z.boolean() })
export interface ReadPdf {
  /** Text of each page, without spaces: readers put them where glyphs stand apart. */
  pages: string[]
  /** Names of fonts used, and whether all are embedded. */
  fonts: string[]
  isEmbedded: boolean
  /** Points. */
  width: number
  height: number
  metadata: string
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, fontExtraProperties: true, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  const fonts = new Map<string, boolean>()
  let size = { width: 0, height: 0 }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items, styles } = await page.getTextContent()
    pages.push(withoutSpaces(items.map((item) => ('str' in item ? item.str : '')).join('')))
    await page.getOperatorList()
    for (const id of Object.keys(styles)) {
      const { name, missingFile } = Font.parse(page.commonObjs.get(id))
      fonts.set(name.replace(/^[A-Z]{6}\+/, ''), !missingFile)
    }
    size = page.getViewport({ scale: 1 })
  }
  const { info, metadata } = await pdf.getMetadata()
  await task.destroy()
  return {
    pages,
    fonts: [...fonts.keys()].sort(),
    isEmbedded: [...fonts.values()].every(Boolean),
    width: Math.round(size.width),
    height: Math.round(size.height),
    metadata: `${JSON.stringify(info)}${String((metadata as { getRaw(): string } | null)?.getRaw())}`
  }
}

/** As `readPdf` tells a page; ำ is drawn as two glyphs and told as two letters, which look the same. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, '').replace(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32')
