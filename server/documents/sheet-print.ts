/** How the sheets of a workbook print: A4 landscape, as wide as the page, the official margins, the head on every page. */
import type writeXlsxFile from 'write-excel-file/node'

/** The library names the type of what it packs, but does not export it. */
type PackerFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** Inches. */
const margins = { left: 30 / 25.4, right: 20 / 25.4, top: 20 / 25.4, bottom: 18 / 25.4, header: 0.3, footer: 0.3 }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

export interface PrintedSheet {
  sheet: string
  /** Rows from `from` to `to`, counted from 1, that every page repeats. */
  head: { from: number; to: number }
  /** Of each row, in points. Said, since spreadsheets do not agree on fitting rows to text they did not write. */
  heights: readonly number[]
}

/** What is little longer than a page is shrunk onto one; points, at the scale at which the width of a form fits. */
const isNearlyAPage = (sheet: PrintedSheet | undefined): boolean => (sheet?.heights.reduce((sum, height) => sum + height, 0) ?? 0) < 700

/** Filled in where the workbook is packed: the library has orientation alone. */
export const sheetPrint = (sheets: readonly PrintedSheet[]): PackerFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews'),
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
          const height = tag === 'row' && index !== undefined ? sheets[sheetIndex]?.heights[index] : undefined
          if (height !== undefined) return { ...attributes, ht: height, customHeight: 1 }
          if (tag === 'pageMargins') return margins
          return tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: isNearlyAPage(sheets[sheetIndex]) ? 1 : 0 } : attributes
        }
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '<definedNames/>',
            `<definedNames>${sheets
              .map(
                ({ sheet, head }, index) =>
                  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(sheet)}'!$${head.from}:$${head.to}</definedName>`
              )
              .join('')}</definedNames>`
          )
      }
    }
  }
})
