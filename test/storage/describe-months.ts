/** What every store of months, typed figures, coordinators and notices does, whatever it is built on. */
import { describe, expect, test } from 'vitest'
import type { CertifiedFile } from '../../server/control/ports/months.ts'
import type { Stores } from '../../server/control/ports/stores.ts'
import { certify, openMonth, report, restate } from '../../server/domain/month-close.ts'
import type { ReportSheet } from '../../server/domain/report-sheet.ts'
import { nothingTyped } from '../../server/domain/typed-figures.ts'

const figures = { ...nothingTyped, digitalBillboard: 3 }
const sheet: ReportSheet = {
  province: 'TH-81',
  provinceName: 'กระบี่',
  month: '2026-11',
  measure: 'plays',
  groupSpan: 5,
  signatures: 'both',
  state: 'certified',
  revision: 0,
  reason: null,
  asOf: 1,
  signs: { complete: 1, of: 1 },
  rows: [{ number: 1, title: 'ก', figures }],
  total: figures,
  reporter: null,
  certifier: null,
  adjustments: []
}
const signature = (account: string) => ({ account, name: account, position: 'ตำแหน่ง', at: 1 })
const objection = { by: { id: 'b', name: 'ข' }, at: 2, reason: 'เหตุผล' }
const reported = report(openMonth('TH-81', '2026-11'), signature('a'), sheet)
const certified = certify(reported, signature('b'), sheet, { reporterMayCertify: false })
const file: CertifiedFile = { revision: 0, format: 'pdf', numerals: 'thai', sha256: 'a'.repeat(64), mime: 'application/pdf', fileName: 'แบบรายงาน.pdf', bytes: Buffer.from([0, 255, 7]) }

export function describeMonths(name: string, open: () => Promise<Stores>): void {
  describe(`${name}, months`, () => {
    test('a month’s revisions are kept in order, each change of them once', async () => {
      const { months } = await open()
      expect(await months.read('TH-81', '2026-11')).toEqual({ edition: 0, revisions: [] })
      await months.advance(0, reported)
      await expect(months.advance(0, reported)).rejects.toMatchObject({ code: 'stale' })
      await months.advance(1, certified, [file])
      const second = restate(certified, objection)
      await months.advance(2, second)
      expect(await months.read('TH-81', '2026-11')).toEqual({ edition: 3, revisions: [certified, second] })
      expect(await months.all('2026-11')).toEqual([certified, second])
      expect(await months.read('TH-81', '2026-12')).toEqual({ edition: 0, revisions: [] })
    })

    test('a certified revision and its files do not change, whoever tries', async () => {
      const { months } = await open()
      await months.advance(0, reported)
      await months.advance(1, certified, [file])
      await expect(months.advance(2, { ...certified, sheet: { ...sheet, total: { ...figures, digitalBillboard: 4 } } })).rejects.toThrow('does not change')
      expect(await months.file('TH-81', '2026-11', file)).toMatchObject({ ...file, bytes: Buffer.from([0, 255, 7]) })
      expect(await months.files('TH-81', '2026-11')).toEqual([{ revision: 0, format: 'pdf', numerals: 'thai', sha256: file.sha256, fileName: file.fileName, bytes: 3 }])
      expect(await months.file('TH-81', '2026-11', { ...file, format: 'csv' })).toBeUndefined()
    })

    test('a certification and its files are kept together or not at all', async () => {
      const { months } = await open()
      await months.advance(0, reported)
      await expect(months.advance(1, certified, [file, file])).rejects.toThrow()
      expect((await months.read('TH-81', '2026-11')).revisions).toEqual([reported])
      expect(await months.files('TH-81', '2026-11')).toEqual([])
    })

    test('certified is a month whose newest revision is', async () => {
      const { months } = await open()
      await months.advance(0, reported)
      expect(await months.certified()).toEqual([])
      await months.advance(1, certified, [file])
      expect(await months.certified()).toEqual([{ month: '2026-11', province: 'TH-81' }])
      await months.advance(2, restate(certified, objection))
      expect(await months.certified()).toEqual([])
    })

    test('typed figures belong to a province, a month and a title', async () => {
      const { typed } = await open()
      const row = { title: 'ก', own: false, figures: { ...nothingTyped, online: 4 } }
      await typed.save('TH-81', '2026-11', { ...row, figures: nothingTyped })
      await typed.save('TH-81', '2026-11', row)
      await typed.save('TH-81', '2026-12', row)
      await typed.save('TH-83', '2026-11', { ...row, own: true })
      expect(await typed.of('TH-81', '2026-11')).toEqual([row])
      expect(await typed.all('2026-11')).toEqual([{ ...row, province: 'TH-81' }, { ...row, own: true, province: 'TH-83' }])
      await typed.remove('TH-81', '2026-11', 'ก')
      expect(await typed.of('TH-81', '2026-11')).toEqual([])
      expect(await typed.of('TH-81', '2026-12')).toEqual([row])
    })

    test('what is told under one key is kept once, with all that belongs to it', async () => {
      const { notices } = await open()
      const news = {
        reminders: [{ month: '2026-11', province: 'TH-81', key: 'day-1', sent: true }],
        notices: [{ key: 'n', kind: 'remind-report' as const, province: 'TH-81', month: '2026-11', th: 'ไทย', en: 'English' }],
        deliveries: [{ key: 'd', via: 'mail' as const, to: 'a@example.go.th', about: 'เรื่อง', body: { a: 1 } }]
      }
      await notices.issue(news, 5)
      await notices.issue(news, 6)
      expect(await notices.reminders('2026-11')).toEqual(news.reminders)
      expect(await notices.since(0, 'p')).toMatchObject([{ kind: 'remind-report', at: 5, seen: false }])
      expect(await notices.since(6, 'p')).toEqual([])
      expect(await notices.since(0, 'p', 'TH-83')).toEqual([])
      expect(await notices.due(4, 9)).toEqual([])
      expect(await notices.due(5, 9)).toMatchObject([{ key: 'd', body: { a: 1 }, attempts: 0 }])
    })
  })
}
