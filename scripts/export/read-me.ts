/** What stands in an export, file by file and column by column, in Thai and English. */
import { accessColumns } from './access-columns.ts'
import { exportedTables } from './all-tables.ts'
import { catalogueParts } from './export-catalogue.ts'
import type { Said } from './exported.ts'
import { mediaColumns } from './media-index.ts'
import { withheldTables } from './tables/people-tables.ts'
import { fileOf } from './write-table.ts'

export interface Told {
  /** UTC ms. */
  at: number
  version: string
  /** Rows by table. */
  rows: ReadonlyMap<string, number>
  media: number
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const tableOf = (columns: Readonly<Record<string, readonly [th: string, en: string, ...rest: unknown[]]>>): string =>
  ['| | ไทย | English |', '|---|---|---|', ...Object.entries(columns).map(([name, [th, en]]) => `| \`${name}\` | ${cell(th)} | ${cell(en)} |`)].join('\n')
const section = (title: string, [th, en]: Said, ...more: readonly string[]): string => [`### ${title}`, `${th} · ${en}`, ...more].join('\n\n')

const preface = ({ at, version }: Told): string => `# ข้อมูลทั้งหมดของระบบป้ายเตือน · All data of Paituean

ข้อมูล ณ เวลาเดียวกันทั้งชุด: ${new Date(at).toISOString()} (โปรแกรมรุ่น ${version}). As it was at that one moment, by version ${version}.

- ไฟล์เหล่านี้มีข้อมูลส่วนบุคคล (ชื่อ ช่องทางติดต่อ ที่อยู่ IP) ต้องเก็บรักษาตามกฎหมายคุ้มครองข้อมูลส่วนบุคคล · There is personal data in here (names, contacts, IP addresses): keep it as the law asks.
- ไม่มีรหัสผ่าน โทเคน กุญแจลับ หรือรหัสกู้คืน ทั้งที่เป็นแฮชและไม่เป็นแฮช จึงใช้กู้คืนระบบไม่ได้ ให้ใช้ \`npm run backup\` · Nothing in here lets anybody in, hashed or not, so a server cannot be restored from it: that is what \`npm run backup\` is for.
- เวลาเป็นมิลลิวินาที UTC นับจาก 1 มกราคม 1970 ในโปรแกรมตารางคำนวณ เวลากรุงเทพฯ คือ \`=A1/86400000+25569+7/24\` · Times are UTC ms since 1970; in a spreadsheet \`=A1/86400000+25569+7/24\` is Bangkok time.
- CSV เป็น UTF-8 ข้อความที่โปรแกรมตารางคำนวณอาจสั่งให้ทำงานเป็นสูตรมี \`'\` นำหน้า · CSV is UTF-8; a text that a spreadsheet would run as a formula has \`'\` before it.
- JSON Lines (\`.jsonl\`) มีหนึ่งรายการต่อบรรทัด · JSON Lines has one JSON object a line.
- ตรวจว่าทุกไฟล์ยังเหมือนเดิม: \`sha256sum -c sha256.txt\` · Whether every file stands as it was written: \`sha256sum -c sha256.txt\`.`

export function readMe(told: Told): string {
  const tables = Object.entries(exportedTables).map(([name, table]) => {
    const left = Object.entries(table.withheld ?? {})
    const withheld = left.length === 0 ? [] : [`ไม่ส่งออก · Not exported:\n\n${tableOf(Object.fromEntries(left))}`]
    return section(`${fileOf(name, table)} (${String(told.rows.get(name) ?? 0)})`, table.about, tableOf(table.columns), ...withheld)
  })
  return `${[
    preface(told),
    '## ไฟล์ · Files',
    section('catalogue.json', ['สิ่งที่เจ้าหน้าที่จัดทำ: สไลด์ เพลย์ลิสต์ ประกาศด่วน การตั้งค่า', 'what people make: slides, playlists, takeovers, settings'], tableOf(catalogueParts)),
    section(`media.csv, media/ (${String(told.media)})`, ['ภาพและวิดีโอต้นฉบับ และภาพที่วาดสำหรับป้าย', 'pictures and films as they were uploaded, and slides as drawn for signs'], tableOf(mediaColumns)),
    section('certified/', ['เอกสารที่รับรองแล้ว ตามตาราง certified_file', 'certified documents, see the table certified_file']),
    section('access/*.jsonl, access/holds.json', ['บันทึกการเข้าใช้ วันละไฟล์ และวันที่สั่งให้เก็บไว้', 'the access log, a file a day, and the days that are held'], tableOf(accessColumns)),
    '## ตาราง · Tables\n\nจำนวนแถวอยู่ในวงเล็บ · The number of rows is in brackets.',
    ...tables,
    `## ไม่ส่งออก · Not exported\n\n${tableOf({ ...withheldTables, secret: ['กุญแจลับของระบบ', 'the installation’s secret'] })}`
  ].join('\n\n')}\n`
}
