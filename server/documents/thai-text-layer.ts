/**
 * Text that can be searched and copied. The typesetter says of every glyph of a Thai cluster that it is the whole cluster (ToUnicode),
 * and corrects it with /ActualText, which many readers do not know and which marks that are drawn raised stand outside of: รั้ is then
 * read as รั้รั้. Here every glyph says its own letter, and an /ActualText what its own glyphs draw.
 */
import { closePdf, openPdf, streamOf, withStream, type PdfFile } from './pdf-file.ts'
import { fromHex, shownIn, toHex, type Shown } from './pdf-shown.ts'

/** Letters by glyph. */
type Letters = Map<number, string>
interface Page {
  /** Number of the object that holds its content. */
  content: number
  shown: Shown[]
  /** ToUnicode's object number by the font's name on this page. */
  fonts: Map<string, number>
}

const saraAm = '\u0E33'
const mapping = /<([0-9A-F]{4})> <([0-9A-F]+)>/g

function lettersOf(cmap: string): Letters {
  const block = /beginbfchar[\s\S]*endbfchar/.exec(cmap)?.[0] ?? ''
  return new Map(Array.from(block.matchAll(mapping), ([, glyph = '', hex = '']) => [Number.parseInt(glyph, 16), fromHex(hex)]))
}

function pagesOf({ objects }: PdfFile): Page[] {
  const toUnicode = (font: string | undefined): number => Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(font)) ?? '')?.[1])
  return Array.from(objects.values())
    .filter((object) => /\/Type \/Page\n/.test(object.slice(0, 200)))
    .map((page) => {
      const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])
      const fonts = new Map(Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', font]) => [name, toUnicode(font)] as const).filter(([, cmap]) => cmap > 0))
      return { content, fonts, shown: shownIn(streamOf(objects.get(content) ?? '')) }
    })
}

type Span = NonNullable<Shown['actual']>
/** One cluster: its text, its glyphs, and the spans that say so. */
interface Cluster {
  text: string
  glyphs: number[]
  /** Where in `glyphs` each span begins. */
  spans: { span: Span; first: number; count: number }[]
  toUnicode: number
}

/** Glyphs a cluster has when each letter has one; ำ is drawn as a ring and an า. */
const drawn = (text: string): number => text.length + (text.includes(saraAm) ? 1 : 0)

function clustersOf(page: Page, mapped: ReadonlyMap<number, Letters>): Cluster[] {
  const clusters: Cluster[] = []
  const add = (text: string, glyphs: number[], toUnicode: number, span?: Shown['actual']): void => {
    const last = clusters.at(-1)
    const told = (first: number): Cluster['spans'] => (span === undefined ? [] : [{ span, first, count: glyphs.length }])
    // A mark that is drawn raised comes apart from its cluster, which it names as its own text.
    if (last?.text === text && text.length > 1 && last.toUnicode === toUnicode && last.glyphs.length + glyphs.length <= drawn(text)) {
      last.spans.push(...told(last.glyphs.length))
      last.glyphs.push(...glyphs)
    } else clusters.push({ text, glyphs: [...glyphs], spans: told(0), toUnicode })
  }
  for (const { font, glyphs, actual } of page.shown) {
    const toUnicode = page.fonts.get(font) ?? Number.NaN
    if (actual !== undefined) add(actual.text, glyphs, toUnicode, actual)
    else for (const glyph of glyphs) add(mapped.get(toUnicode)?.get(glyph) ?? '', [glyph], toUnicode)
  }
  return clusters
}

/** A letter for each glyph of a cluster, where they pair; ring and tone of น้ำ are one glyph or two. */
function paired({ text, glyphs }: Cluster): string[] | undefined {
  const apart = Array.from(text.replace(/([\u0E48-\u0E4B]?)\u0E33/, '\u0E4D$1\u0E32'))
  const joined = text.replace(/([\u0E48-\u0E4B])\u0E33/, '\n\u0E4D$1\n\u0E32').split('\n')
  return [apart, joined].find((letters) => letters.length === glyphs.length)
}

export function withThaiTextLayer(pdf: Uint8Array): Uint8Array {
  const file = openPdf(pdf)
  const pages = pagesOf(file)
  const cmaps = new Set(pages.flatMap(({ fonts }) => Array.from(fonts.values())))
  const mapped = new Map(Array.from(cmaps, (cmap) => [cmap, lettersOf(streamOf(file.objects.get(cmap) ?? ''))]))
  const clusters = pages.map((page) => clustersOf(page, mapped))
  for (const cluster of clusters.flat())
    for (const [index, letter] of paired(cluster)?.entries() ?? []) mapped.get(cluster.toUnicode)?.set(cluster.glyphs[index] ?? 0, letter)
  for (const [cmap, letters] of mapped) file.objects.set(cmap, remapped(file.objects.get(cmap) ?? '', letters))
  for (const [index, page] of pages.entries()) {
    const object = file.objects.get(page.content) ?? ''
    file.objects.set(page.content, withStream(object, respelled(streamOf(object), clusters[index] ?? [])))
  }
  return closePdf(file)
}

/** Lines of one block at most; Adobe Technical Note 5014. */
const blockLines = 100

function remapped(object: string, letters: Letters): string {
  const lines = Array.from(letters)
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${glyph.toString(16).toUpperCase().padStart(4, '0')}> <${toHex(text)}>\n`)
  const blocks = Array.from({ length: Math.ceil(lines.length / blockLines) }, (_, block) => {
    const some = lines.slice(block * blockLines, (block + 1) * blockLines)
    return `${some.length} beginbfchar\n${some.join('')}endbfchar`
  })
  return withStream(object, streamOf(object).replace(/\d+ beginbfchar[\s\S]*endbfchar/, () => blocks.join('\n')))
}

/** A span of a cluster that was drawn in several parts says its own part alone. */
function respelled(content: string, clusters: readonly Cluster[]): string {
  const parts: string[] = []
  let at = 0
  for (const cluster of clusters) {
    const letters = paired(cluster)
    if (letters === undefined || cluster.text.includes(saraAm)) continue
    for (const { span, first, count } of cluster.spans) {
      if (count === cluster.glyphs.length) continue
      parts.push(content.slice(at, span.from), `/Span << /ActualText <FEFF${toHex(letters.slice(first, first + count).join(''))}> >>`)
      at = span.until
    }
  }
  return [...parts, content.slice(at)].join('')
}
