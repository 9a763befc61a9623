import { coordinatorDocx } from './coordinator-docx.ts'
import { coordinatorWords } from './coordinator-words.ts'
import { executivePage } from './executive-page.ts'
import type { PrintJob, TableRows } from './printer-talk.ts'
import { printable } from './printable.ts'
import { reportDocx } from './report-docx.ts'
import { reportPage } from './report-page.ts'
import { reportXlsx } from './report-xlsx.ts'
import { rollUpXlsx } from './roll-up-xlsx.ts'
import { tableXlsx } from './table-xlsx.ts'
import type { Typesetter } from './typesetter.ts'

/** A job's file. The same job gives the same bytes. */
export async function print(asked: PrintJob, rows: TableRows, typesetter: Typesetter): Promise<Uint8Array> {
  const job = printable(asked)
  switch (job.kind) {
    case 'report':
      if (job.format === 'pdf') return typesetter.pdf('report', reportPage(job.sheet, job.numerals))
      return (job.format === 'docx' ? reportDocx : reportXlsx)(job.sheet, job.numerals)
    case 'roll-up':
      if (job.format === 'pdf') return typesetter.pdf('executive', executivePage(job.rollUp, job.tiles, job.numerals))
      return rollUpXlsx(job.rollUp, job.numerals)
    case 'coordinator':
      if (job.format === 'pdf') return typesetter.pdf('coordinator', coordinatorWords(job.form, job.numerals))
      return coordinatorDocx(job.form, job.numerals)
    case 'table':
      return tableXlsx(job.title, job.heads, printable(rows))
  }
}
