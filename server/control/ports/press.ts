/** What makes documents. */
import type { Report } from '../../domain/report.ts'

/** Documents made from a report. */
export interface Press {
  /** UTF-8 with byte order mark, for Excel. */
  csv(report: Report): string
}
