import { createHash } from 'node:crypto'
import type { Numerals, ReportSheet } from '../domain/report-sheet.ts'
import type { CertifiedFile, CertifiedFileName } from './ports/months.ts'
import type { Printing } from './ports/printing.ts'

const formats: readonly CertifiedFileName['format'][] = ['docx', 'pdf', 'xlsx', 'csv']
const bothNumerals: readonly Numerals[] = ['thai', 'arabic']

/** Every file of a certified sheet, made once: what is downloaded later is these bytes. */
export async function certifiedFiles(printing: Printing, sheet: ReportSheet): Promise<CertifiedFile[]> {
  const files: CertifiedFile[] = []
  for (const format of formats)
    for (const numerals of bothNumerals) {
      const printed = await printing.report(sheet, format, numerals)
      const sha256 = createHash('sha256').update(printed.bytes).digest('hex')
      files.push({ ...printed, revision: sheet.revision, format, numerals, sha256 })
    }
  return files
}
