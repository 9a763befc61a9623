import './report-sheet.css'
import { Fragment, type ReactNode } from 'react'
import { channelHeads, formHeads, reportForm } from '../../../domain/report-form.ts'
import { channels, type Channel, type Numerals, type ReportSheet as Sheet, type SheetRow } from '../../../domain/report-sheet.ts'
import { SignatureBlock } from './signature-block.tsx'

interface Props {
  sheet: Sheet
  numerals: Numerals
  /** What stands in a cell instead of its figure. */
  cell?: (row: SheetRow, channel: Channel, words: string) => ReactNode
  /** Beside a message. */
  beside?: (row: SheetRow) => ReactNode
  /** Said where there is no message. */
  empty: ReactNode
}

/** The ministry's form as its letter prints it, always in Thai: the words are those of the DOCX and the PDF. */
export function ReportSheet({ sheet, numerals, cell, beside, empty }: Props) {
  const form = reportForm(sheet, numerals)
  const grouped = channels.slice(0, form.groupSpan)
  return (
    <section className="form-sheet" lang="th" tabIndex={0} aria-label="แบบรายงาน">
      <div className="form-paper">
        <div className="form-head">
          <p>
            <strong>{form.title}</strong>
          </p>
          <p>{form.unit}</p>
          <p>{form.month}</p>
          {form.revision !== null && <p>{form.revision}</p>}
        </div>
        <table className="moi-report">
          <colgroup>
            <col className="number" />
            <col className="content" />
            {channels.map((channel) => (
              <col key={channel} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {formHeads.number}
              </th>
              <th rowSpan={2} scope="col">
                {formHeads.content}
              </th>
              <th colSpan={form.groupSpan} scope="colgroup">
                {formHeads.group}
              </th>
              {channels.slice(form.groupSpan).map((channel) => (
                <th key={channel} rowSpan={2} scope="col" lang="en">
                  {channelHeads[channel]}
                </th>
              ))}
            </tr>
            <tr lang="en">
              {grouped.map((channel) => (
                <th key={channel} scope="col">
                  {channelHeads[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.length === 0 && (
              <tr>
                <td colSpan={channels.length + 2} className="count">
                  {empty}
                </td>
              </tr>
            )}
            {sheet.rows.map((row, index) => (
              <tr key={row.title}>
                <td className="count">{form.rows[index]?.number}</td>
                <td>
                  {row.title}
                  {beside?.(row)}
                </td>
                {channels.map((channel, column) => {
                  const words = form.rows[index]?.figures[column] ?? ''
                  return (
                    <td key={channel} className="count">
                      {cell?.(row, channel, words) ?? words}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="form-below">
          {form.measure}
          <br />
          {form.asOf} <span className="form-apart">{form.signs}</span>
        </p>
        {form.adjustments.length > 0 && (
          <p className="form-below">
            {form.adjustments.map((line, index) => (
              <Fragment key={line}>
                {index > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </p>
        )}
        <div className="form-signatures">
          {form.signatures.map((signature) => (
            <SignatureBlock key={signature.role} signature={signature} />
          ))}
        </div>
        <p className="form-note">
          <span>{form.note.lead}</span>
          <span>
            {form.note.items.map((item) => (
              <Fragment key={item}>
                {item}
                <br />
              </Fragment>
            ))}
          </span>
        </p>
      </div>
    </section>
  )
}
