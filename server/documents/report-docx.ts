import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type Paragraph } from 'docx'
import { channelHeads, formHeads, reportForm, type ReportForm, type Signature } from '../domain/report-form.ts'
import { channels, type Numerals, type ReportSheet } from '../domain/report-sheet.ts'
import { dotted, officialDocx, paragraph, twips } from './official-docx.ts'
import { nothing } from './nothing.ts'

/** Columns in mm: all that A4 landscape leaves between its margins. Heads stay whole also in a wider font, where TH SarabunPSK is not installed. */
const widths = [16, 65, 21, 20, 25, 29, 35, 36].map((width) => twips(width))
const whole = widths.reduce((sum, width) => sum + width, 0)
const padding = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 60, right: 60 }
/** A figure longer than this, 99,999,999, is set smaller: it may not break at its commas. */
const longestFigure = 10

const cell = (children: Paragraph[], spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
  new TableCell({ children, verticalAlign: VerticalAlignTable.TOP, ...spans })

const head = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
  new TableCell({ children: [paragraph(text, { strong: true, align: 'center', keepNext: true })], verticalAlign: VerticalAlignTable.CENTER, ...spans })

function headRows(groupSpan: 5 | 6): TableRow[] {
  const names = channels.map((channel) => channelHeads[channel])
  const row = (children: TableCell[]): TableRow => new TableRow({ tableHeader: true, cantSplit: true, children })
  return [
    row([
      head(formHeads.number, { rowSpan: 2 }),
      head(formHeads.content, { rowSpan: 2 }),
      head(formHeads.group, { columnSpan: groupSpan }),
      ...names.slice(groupSpan).map((name) => head(name, { rowSpan: 2 }))
    ]),
    row(names.slice(0, groupSpan).map((name) => head(name)))
  ]
}

/** The last row stays with the signatures, so that nobody signs a page without a message. */
function bodyRows({ rows }: ReportForm): TableRow[] {
  const filled = rows.length > 0 ? rows : [{ number: '', title: nothing, figures: channels.map(() => '') }]
  return filled.map(({ number, title, figures }, index) => {
    const keepNext = index === filled.length - 1
    const figure = (text: string): TableCell =>
      cell([paragraph(text, { align: 'center', keepNext, ...(text.length > longestFigure ? { size: 24 } : {}) })])
    return new TableRow({
      cantSplit: true,
      children: [cell([paragraph(number, { align: 'center', keepNext })]), cell([paragraph(title, { keepNext })]), ...figures.map(figure)]
    })
  })
}

const signatureCell = ({ role, name, position, date }: Signature): TableCell =>
  cell(
    [`(ลงชื่อ) ${'.'.repeat(44)} (${role})`, `(${dotted(name, 50)})`, `ตำแหน่ง ${dotted(position, 46)}`, `วันที่ ${dotted(date, 50)}`].map((line) =>
      paragraph(line, { align: 'center', keepNext: true })
    )
  )

/** What the note's lead takes, mm. */
const besideLead = { indent: 54 }

/** The note stands in the signatures' table, or it would be left to a page of its own. */
function signatureTable({ signatures, note }: ReportForm): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const share = Math.floor(whole / signatures.length)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: signatures.map(() => share),
    width: { size: whole, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({ cantSplit: true, children: signatures.map(signatureCell) }),
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            note.items.map((item, index) =>
              index === 0 ? paragraph(`${note.lead}\t${item}`, { before: 80, keepNext: true, ...besideLead, hanging: besideLead.indent }) : paragraph(item, besideLead)
            ),
            { columnSpan: signatures.length }
          )
        ]
      })
    ]
  })
}

/** The monthly form to edit in Word. */
export function reportDocx(sheet: ReportSheet, numerals: Numerals): Promise<Uint8Array> {
  const form = reportForm(sheet, numerals)
  return officialDocx({
    title: `${form.title} ${form.unit} ${form.month}`,
    author: form.unit,
    at: sheet.asOf,
    landscape: true,
    children: [
      ...[form.title, form.unit, form.month].map((text) => paragraph(text, { strong: true, align: 'center' })),
      ...(form.revision === null ? [] : [paragraph(form.revision, { align: 'center' })]),
      new Table({
        layout: TableLayoutType.FIXED,
        columnWidths: widths,
        width: { size: whole, type: WidthType.DXA },
        margins: padding,
        rows: [...headRows(form.groupSpan), ...bodyRows(form)]
      }),
      paragraph(form.measure, { keepNext: true, before: 60 }),
      paragraph(`${form.asOf}     ${form.signs}`, { keepNext: true }),
      ...form.adjustments.map((line) => paragraph(line, { keepNext: true })),
      paragraph('', { keepNext: true, size: 20 }),
      signatureTable(form),
      // Word wants a paragraph after a table; a tall one could take a page for itself.
      paragraph('', { size: 2 })
    ]
  })
}
