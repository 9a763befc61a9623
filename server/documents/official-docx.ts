/** Official papers as Word documents: TH SarabunPSK 16 pt named, not shipped; Thai government machines have it. */
import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Tab, TextRun, type FileChild, type IRunOptions } from 'docx'
import { steadyZip } from './steady-zip.ts'

/** The name under which Word knows the font. */
export const officialFont = 'TH SarabunPSK'
/** Half-points: 16 pt. */
const officialSize = 32

/** Twentieths of a point of so many mm. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

export interface Wording {
  strong?: boolean
  align?: 'left' | 'center'
  /** Stays on the page of what follows. */
  keepNext?: boolean
  /** Half-points. */
  size?: number
  /** Space above, twentieths of a point. */
  before?: number
  /** Left edge, mm. */
  indent?: number
  /** The first line begins that much before the left edge, mm; a tab in it leads to the edge. */
  hanging?: number
}

const weight = (strong: boolean): IRunOptions => ({ bold: strong, boldComplexScript: strong })

/** One paragraph; Thai is complex script to Word, which has switches of its own for it. */
export function paragraph(text: string, wording: Wording = {}): Paragraph {
  const { strong = false, align = 'left', keepNext = false, size = officialSize, before = 0, indent = 0, hanging = 0 } = wording
  return new Paragraph({
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext,
    spacing: { before },
    // Of the paragraph's mark, which is as tall as the paragraph where it is empty.
    run: { size, sizeComplexScript: size },
    ...(indent === 0 ? {} : { indent: { left: twips(indent), hanging: twips(hanging) } }),
    children: [new TextRun({ children: text.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part])), ...weight(strong), size, sizeComplexScript: size })]
  })
}

/** Dots to write upon by hand. */
export const dotted = (text: string, dots: number): string => (text === '' ? '.'.repeat(dots) : text)

export interface OfficialPaper {
  title: string
  author: string
  /** UTC ms the file says it was made at; null: none is said. */
  at: number | null
  landscape: boolean
  children: FileChild[]
}

const forXml: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => forXml[mark] ?? mark)

/** In place of the packer's own, which says when it ran. */
function coreProperties({ title, author, at }: OfficialPaper): string {
  const made = at === null ? '' : new Date(at).toISOString()
  const dates = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${made === '' ? '' : dates.join('')}</cp:coreProperties>`
}

const margin = { left: twips(30), right: twips(20), top: twips(20), bottom: twips(18) }

export async function officialDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: officialFont, hAnsi: officialFont, cs: officialFont, eastAsia: officialFont },
            size: officialSize,
            sizeComplexScript: officialSize,
            // Thai is broken at its words as complex script; the heads are English, broken at spaces.
            language: { value: 'en-US', bidirectional: 'th-TH' }
          },
          paragraph: { spacing: { before: 0, after: 0 } }
        }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
            },
            margin
          }
        },
        children: paper.children
      }
    ]
  })
  return steadyZip(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(paper) }]))
}
