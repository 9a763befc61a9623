import { channels, type ReportSheet as Sheet } from '../../../domain/report-sheet.ts'
import { monthInThai, toThaiDigits } from '../../../domain/thai.ts'
import { measureNote } from '../../../domain/report-form.ts'
import { numberWords, type Digits } from '../../words/format.ts'

/** The ministry's form as its letter prints it, always in Thai; the Digital Billboard column is ours to fill, the others the province's. */
export function ReportSheet({ report, digits }: { report: Sheet; digits: Digits }) {
  const write = (text: string): string => (digits === 'thai' ? toThaiDigits(text) : text)
  return (
    <section className="form-sheet" lang="th" tabIndex={0} aria-label="แบบรายงาน">
      <div className="form-head">
        <p>
          <strong>แบบรายงานการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ</strong>
        </p>
        <p>จังหวัด{report.provinceName}</p>
        <p>ประจำเดือน {write(monthInThai(report.month))}</p>
      </div>
      <table className="moi-report">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              ลำดับ
            </th>
            <th rowSpan={2} scope="col">
              เนื้อหา/รายละเอียดในการเผยแพร่
            </th>
            <th colSpan={5} scope="colgroup">
              ช่องทางเผยแพร่ประชาสัมพันธ์
            </th>
            <th rowSpan={2} scope="col" lang="en">
              Documents and Application
            </th>
          </tr>
          <tr lang="en">
            <th scope="col">Online</th>
            <th scope="col">On Air</th>
            <th scope="col">On Ground</th>
            <th scope="col">Digital Billboard</th>
            <th scope="col">Community</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ number, title, figures }) => (
            <tr key={number}>
              <td className="count">{write(String(number))}</td>
              <td>{title}</td>
              {channels.map((channel) => {
                const figure = figures[channel]
                return (
                  <td key={channel} className="count">
                    {figure === null ? '' : numberWords(figure, digits)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{measureNote(report.measure)}</p>
    </section>
  )
}
