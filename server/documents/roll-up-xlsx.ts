import type { Row } from 'write-excel-file/node'
import { countIn, dateIn, inNumerals, timeIn } from '../domain/numerals.ts'
import { regions, type Region } from '../domain/province.ts'
import { channelHeads, formHeads, measureNote } from '../domain/report-form.ts'
import { channels, type Channel, type Numerals, type RollUp, type RollUpProvince } from '../domain/report-sheet.ts'
import { compareThai, monthInThai } from '../domain/thai.ts'
import { progressOf, regionNames, rollUpTitle, rollUpUnit, standingNames, standingOf, standings } from './roll-up-figures.ts'
import { countCell, headCell, lineCell, merged, sheetName, textCell, workbook, type WorkbookSheet } from './workbook.ts'

const names = channels.map((channel) => channelHeads[channel])

/** Null where no province has a figure. */
const sumOf = (provinces: readonly RollUpProvince[], channel: Channel): number | null => {
  const given = provinces.map(({ total }) => total[channel]).filter((figure) => figure !== null)
  return given.length === 0 ? null : given.reduce((sum, figure) => sum + figure, 0)
}

/** A workbook: the nation first, its messages, then a sheet a region. */
export function rollUpXlsx(rollUp: RollUp, numerals: Numerals): Promise<Uint8Array> {
  return workbook([nationSheet(rollUp, numerals), messagesSheet(rollUp, numerals), ...regions.map((region) => regionSheet(rollUp, region, numerals))])
}

function titleRows(rollUp: RollUp, subject: string, columns: number, numerals: Numerals): Row[] {
  const row = (text: string, strong = true): Row => [lineCell(text, columns, { strong, align: 'center' }), ...merged(columns - 1)]
  return [
    row(rollUpTitle),
    row(subject),
    row(`ประจำเดือน ${inNumerals(monthInThai(rollUp.month), numerals)}`),
    row(
      `ข้อมูล ณ วันที่ ${dateIn(rollUp.asOf, numerals)} เวลา ${timeIn(rollUp.asOf, numerals)} กำหนดส่งภายในวันที่ ${dateIn(rollUp.dueAt, numerals)}`,
      false
    )
  ]
}

const channelHead = (content: string): Row => [headCell(formHeads.number), headCell(content), ...names.map((name) => headCell(name))]

const channelRow = (number: number | null, name: string, figures: (channel: Channel) => number | null, numerals: Numerals): Row => [
  countCell(number, numerals),
  textCell(name),
  ...channels.map((channel) => countCell(figures(channel), numerals))
]

function nationSheet(rollUp: RollUp, numerals: Numerals): WorkbookSheet {
  const widths = [7, 44, 12, 12, 12, 12, 12, 14, 14, 12]
  const columns = widths.length
  const count = (value: number | null): Row[number] => countCell(value, numerals)
  const line = (text: string, strong = false): Row => [lineCell(text, columns, { strong }), ...merged(columns - 1)]
  const progressRow = (number: number | null, name: string, provinces: readonly RollUpProvince[]): Row => {
    const { of, standing, late, signs } = progressOf(provinces)
    return [count(number), textCell(name), count(of), ...standings.map((one) => count(standing[one])), count(late), count(signs.complete), count(signs.of)]
  }
  const inRegion = (region: Region): RollUpProvince[] => rollUp.provinces.filter((province) => province.region === region)
  const progressHead = ['ลำดับ', 'ภาค', 'จังหวัด', ...standings.map((standing) => standingNames[standing]), 'ล่าช้า', 'ป้ายส่งข้อมูลครบ', 'ป้ายทั้งหมด']
  const titles = titleRows(rollUp, rollUpUnit, columns, numerals)
  return {
    sheet: 'ทั้งประเทศ',
    widths,
    head: { from: 1, to: titles.length },
    rows: [
      ...titles,
      [],
      line('การรายงานของจังหวัด', true),
      progressHead.map((head) => headCell(head)),
      ...regions.map((region, index) => progressRow(index + 1, regionNames[region], inRegion(region))),
      progressRow(null, 'รวมทั้งประเทศ', rollUp.provinces),
      [],
      line('ยอดรวมรายภาค', true),
      channelHead('ภาค'),
      ...regions.map((region, index) => channelRow(index + 1, regionNames[region], (channel) => sumOf(inRegion(region), channel), numerals)),
      channelRow(null, 'รวมทั้งประเทศ', (channel) => rollUp.total[channel], numerals),
      line(measureNote(rollUp.measure))
    ]
  }
}

function messagesSheet(rollUp: RollUp, numerals: Numerals): WorkbookSheet {
  const widths = [7, 60, 12, 12, 12, 16, 14, 17]
  const columns = widths.length
  const titles = titleRows(rollUp, 'รายเนื้อหา', columns, numerals)
  return {
    sheet: 'รายเนื้อหา',
    widths,
    head: { from: titles.length + 1, to: titles.length + 1 },
    rows: [
      ...titles,
      channelHead(formHeads.content),
      ...rollUp.messages.map(({ number, title, figures }) => channelRow(number, title, (channel) => figures[channel], numerals)),
      channelRow(null, 'รวมทั้งประเทศ', (channel) => rollUp.total[channel], numerals),
      [lineCell(measureNote(rollUp.measure), columns), ...merged(columns - 1)]
    ]
  }
}

function regionSheet(rollUp: RollUp, region: Region, numerals: Numerals): WorkbookSheet {
  const widths = [7, 22, 22, 16, 18, 18, 10, 12, 10, 10, 10, 12, 16, 14, 17]
  const columns = widths.length
  const provinces = rollUp.provinces.filter((province) => province.region === region).sort((a, b) => compareThai(a.provinceName, b.provinceName))
  const count = (value: number | null): Row[number] => countCell(value, numerals)
  const day = (ms: number | null): Row[number] => textCell(ms === null ? '' : dateIn(ms, numerals), 'center')
  const titles = titleRows(rollUp, regionNames[region], columns, numerals)
  const heads = ['ลำดับ', 'จังหวัด', 'สถานะ', 'ฉบับแก้ไขครั้งที่', 'วันที่รายงาน', 'วันที่รับรอง', 'ล่าช้า', 'ป้ายส่งข้อมูลครบ', 'ป้ายทั้งหมด', ...names]
  const { signs } = progressOf(provinces)
  return {
    sheet: sheetName(regionNames[region]),
    widths,
    head: { from: titles.length + 1, to: titles.length + 1 },
    rows: [
      ...titles,
      heads.map((head) => headCell(head)),
      ...provinces.map((province, index): Row => [
        count(index + 1),
        textCell(province.provinceName),
        textCell(standingNames[standingOf(province)]),
        textCell(province.revision === 0 ? '' : countIn(province.revision, numerals), 'center'),
        day(province.reportedAt),
        day(province.certifiedAt),
        textCell(province.late ? 'ล่าช้า' : '', 'center'),
        count(province.signs.complete),
        count(province.signs.of),
        ...channels.map((channel) => count(province.total[channel]))
      ]),
      [
        count(null),
        textCell(`รวม${regionNames[region]}`),
        ...Array.from({ length: 5 }, () => textCell('')),
        count(signs.complete),
        count(signs.of),
        ...channels.map((channel) => count(sumOf(provinces, channel)))
      ],
      [lineCell(measureNote(rollUp.measure), columns), ...merged(columns - 1)]
    ]
  }
}
