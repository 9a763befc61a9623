import type { MonthDesk } from '../control/month-desk.ts'
import type { Reports } from '../control/reports.ts'
import type { RollUps } from '../control/roll-up.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'
import { sendDocument } from './send-document.ts'

export function mountReports(mount: Mounter, { reports, rollUps, monthWatch }: { reports: Reports; rollUps: RollUps; monthWatch: MonthDesk['monthWatch'] }): void {
  mount(api.monthWatch, async ({ person }) => ({ watch: await monthWatch(person) }))
  mount(api.reportMonths, ({ person, input: { params } }) => reports.history(person, params.province))
  mount(api.report, ({ person, input: { params, query } }) => reports.view(person, params.province, params.month, query.revision))
  mount(api.reportFile, async ({ person, input: { params, query }, response }) =>
    sendDocument(response, await reports.file(person, params.province, params.month, query))
  )
  mount(api.typeFigures, ({ person, input: { params, body } }) => reports.type(person, params.province, params.month, body))
  mount(api.removeFigures, ({ person, input: { params, query } }) => reports.untype(person, params.province, params.month, query.title))
  mount(api.signReport, ({ person, input: { params, body } }) => reports.report(person, params.province, params.month, body))
  mount(api.giveBackReport, ({ person, input: { params, body } }) => reports.giveBack(person, params.province, params.month, body.reason))
  mount(api.certifyReport, ({ person, input: { params, body } }) => reports.certify(person, params.province, params.month, body))
  mount(api.restateReport, ({ person, input: { params, body } }) => reports.restate(person, params.province, params.month, body.reason))
  mount(api.rollUp, ({ person, input: { params } }) => rollUps.rollUp(person, params.month))
  mount(api.rollUpFile, async ({ person, input: { params, query }, response }) =>
    sendDocument(response, await rollUps.file(person, params.month, query.format, query.numerals))
  )
}
