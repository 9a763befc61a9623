import { countIn, dateIn, inNumerals, timeIn } from '../domain/numerals.ts'
import { regions, type Province } from '../domain/province.ts'
import { channelHeads, measureNote } from '../domain/report-form.ts'
import { channels, type Numerals, type RollUp } from '../domain/report-sheet.ts'
import { compareThai, monthInThai } from '../domain/thai.ts'
import { nothing } from './nothing.ts'
import { progressOf, regionNames, rollUpTitle, rollUpUnit, standingNames, standingOf, standings } from './roll-up-figures.ts'
import { typstDate } from './typesetter.ts'

/** What fits the page beside the map. */
const mostMessages = 7
/** Letters of a message's title that fit its two lines. */
const longestTitle = 64

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })
function shortened(title: string): string {
  const all = Array.from(letters.segment(title), ({ segment }) => segment)
  return all.length <= longestTitle ? title : `${all.slice(0, longestTitle - 1).join('')}…`
}

/** Where provinces stand on the tile map, by code. */
export type Tiles = readonly Pick<Province, 'code' | 'abbrTh' | 'col' | 'row'>[]

/** Everything `templates/executive.typ` prints, in words and finished figures. */
export function executivePage(rollUp: RollUp, tiles: Tiles, numerals: Numerals): object {
  const count = (figure: number): string => countIn(figure, numerals)
  const progress = progressOf(rollUp.provinces)
  const byCode = new Map(rollUp.provinces.map((province) => [province.province, province]))
  const late = rollUp.provinces.filter(({ late }) => late)
  const ours = (figures: RollUp['total']): number => figures.digitalBillboard ?? 0
  const messages = rollUp.messages.toSorted((a, b) => ours(b.figures) - ours(a.figures) || a.number - b.number).slice(0, mostMessages)
  const most = Math.max(1, ...messages.map(({ figures }) => ours(figures)))
  const ofAll = `จาก ${count(progress.of)} จังหวัด`
  const open = progress.standing.waiting + progress.standing.overdue
  return {
    title: rollUpTitle,
    unit: rollUpUnit,
    month: `ประจำเดือน ${inNumerals(monthInThai(rollUp.month), numerals)}`,
    date: typstDate(rollUp.asOf),
    cards: [
      { name: 'รายงานแล้ว', figure: count(progress.of - open), of: ofAll, alarm: false },
      { name: 'รับรองแล้ว', figure: count(progress.standing.certified), of: ofAll, alarm: false },
      { name: 'ล่าช้า', figure: count(progress.late), of: ofAll, alarm: progress.late > 0 },
      { name: 'ป้ายที่ส่งข้อมูลครบ', figure: count(progress.signs.complete), of: `จาก ${count(progress.signs.of)} ป้าย`, alarm: false }
    ],
    mapHead: 'สถานะการรายงานของจังหวัด',
    tiles: tiles.flatMap(({ code, abbrTh, col, row }) => {
      const province = byCode.get(code)
      return province === undefined ? [] : [{ column: col, row, label: abbrTh, standing: standingOf(province), late: province.late }]
    }),
    legend: standings.map((standing) => ({ standing, name: `${standingNames[standing]} ${count(progress.standing[standing])}` })),
    lateMark: `ล่าช้า ${count(progress.late)}`,
    regionHead: 'รายงานแล้วรายภาค',
    regions: regions.map((region) => {
      const { of, standing } = progressOf(rollUp.provinces.filter((province) => province.region === region))
      return {
        name: regionNames[region],
        of,
        parts: standings.map((name) => ({ standing: name, count: standing[name] })),
        figure: `${count(standing.certified + standing.reported)}/${count(of)}`
      }
    }),
    channelHead: 'ยอดรวมรายช่องทาง',
    channels: channels.map((channel) => {
      const figure = rollUp.total[channel]
      return { name: channelHeads[channel], figure: figure === null ? '–' : count(figure), ours: channel === 'digitalBillboard' }
    }),
    messageHead: 'เนื้อหาที่แสดงบน Digital Billboard มากที่สุด',
    messages: messages.map(({ title, figures }) => ({ title: shortened(title), figure: count(ours(figures)), share: (ours(figures) / most) * 100 })),
    nothing,
    lateHead: 'จังหวัดที่รายงานล่าช้าหรือเกินกำหนด',
    lateNames:
      late.length === 0
        ? 'ไม่มี'
        : late
            .map(({ provinceName }) => provinceName)
            .sort(compareThai)
            .join('  '),
    asOf: `ข้อมูล ณ วันที่ ${dateIn(rollUp.asOf, numerals)} เวลา ${timeIn(rollUp.asOf, numerals)}`,
    due: `กำหนดส่งภายในวันที่ ${dateIn(rollUp.dueAt, numerals)}`,
    measure: measureNote(rollUp.measure)
  }
}
