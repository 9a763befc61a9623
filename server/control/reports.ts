/** A province's month from the first figure to the certified file. */
import { readyAt } from '../domain/deadlines.ts'
import { Failure } from '../domain/failure.ts'
import { certify, giveBack, mustBe, report, restate, type MonthRevision, type Signature } from '../domain/month-close.ts'
import type { ReportSheet } from '../domain/report-sheet.ts'
import { maySignFor, type Person } from '../domain/roles.ts'
import { dateInThai } from '../domain/thai.ts'
import { spanOfMonth } from '../domain/time.ts'
import { isEmpty, type TypedRow } from '../domain/typed-figures.ts'
import { refOf, type Audit } from './audit.ts'
import { certifiedFiles } from './certified-files.ts'
import { signerOf, type MonthSheets } from './month-sheets.ts'
import { tidings } from './month-tidings.ts'
import type { Notices } from './notices.ts'
import { seenOf, type ReportView, type ReportViews } from './report-views.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { CertifiedFileName, MonthStore, TypedStore } from './ports/months.ts'
import type { Printed, Printing } from './ports/printing.ts'

interface Parts {
  views: ReportViews
  catalogue: CatalogueStore
  months: MonthStore
  typed: TypedStore
  sheets: MonthSheets
  notices: Pick<Notices, 'tell'>
  printing: Printing
  audit: Pick<Audit, 'record'>
  clock: Clock
}
export interface Signing {
  name: string
  position: string
  /** Of the view that was signed. */
  seen: string
}
/** Far more messages than a month has; a form of them still prints. */
const mostTyped = 300

export type Reports = ReturnType<typeof createReports>

export function createReports({ views, catalogue, months, typed, sheets, notices, printing, audit, clock }: Parts) {
  const { provinceOf, standing, view, history } = views
  const must = (person: Person, permission: 'report' | 'certify-reports', code: string): void => {
    if (!maySignFor(person, permission, provinceOf(code).code)) throw new Failure('not-allowed', { expected: `${permission} ${code}` })
  }

  /** The figures must be those the person saw. */
  const signed = async (person: Person, code: string, newest: MonthRevision, { name, position, seen }: Signing): Promise<{ signature: Signature; sheet: ReportSheet }> => {
    const sheet = await sheets.live(provinceOf(code), newest)
    if (seenOf(sheet) !== seen) throw new Failure('stale', { what: `report ${code} ${newest.month}` })
    return { signature: { name, position, at: clock.now(), account: person.id }, sheet }
  }
  /** What a signature or its taking back made of the month. */
  const write = (person: Person, action: string, { province, month, state }: MonthRevision, after: object): Promise<void> =>
    audit.record(person, { action, kind: 'report', id: `${province} ${month}`, before: { state }, after })
  /** What was typed for a message, before and after. */
  const typing = async (person: Person, code: string, month: string, title: string, after: TypedRow | null, keep: () => Promise<void>): Promise<void> => {
    const before = (await typed.of(code, month)).find((row) => row.title === title) ?? null
    await keep()
    if (JSON.stringify(before) !== JSON.stringify(after)) await audit.record(person, { action: 'typed', kind: 'report', id: `${code} ${month}`, before, after })
  }
  const told = (code: string, next: MonthRevision, edition: number) => ({ ...next, provinceName: provinceOf(code).nameTh, edition: edition + 1 })

  const openForTyping = async (person: Person, code: string, month: string): Promise<void> => {
    must(person, 'report', code)
    const { from } = spanOfMonth(month)
    if (clock.now() < from) throw new Failure('too-early', { what: `report ${code} ${month}`, expected: dateInThai(from) })
    mustBe((await standing(code, month)).newest, 'open')
  }

  return {
    view,
    history,

    /** As certified, byte by byte; before that, of the figures of the moment. */
    async file(person: Person, code: string, month: string, { format, numerals, revision }: Omit<CertifiedFileName, 'revision'> & { revision?: number | undefined }): Promise<Printed> {
      const { sheet } = await view(person, code, month, revision)
      if (sheet.state !== 'certified') return printing.report(sheet, format, numerals)
      const kept = await months.file(code, month, { revision: sheet.revision, format, numerals })
      if (kept === undefined) throw new Failure('not-found', { what: `${format} ${numerals}` })
      return kept
    },

    /** Of a message that is counted, or a row of the province's own; what says nothing is not kept. */
    async type(person: Person, code: string, month: string, row: TypedRow): Promise<ReportView> {
      await openForTyping(person, code, month)
      const others = (await typed.of(code, month)).filter(({ title }) => title !== row.title)
      if (others.length >= mostTyped) throw new Failure('bad-input', { what: 'rows', expected: `at most ${String(mostTyped)}`, thai: `ไม่เกิน ${String(mostTyped)} แถว`, received: String(others.length + 1) })
      const isNothing = isEmpty(row)
      await typing(person, code, month, row.title, isNothing ? null : row, () => (isNothing ? typed.remove(code, month, row.title) : typed.save(code, month, row)))
      return view(person, code, month)
    },

    async untype(person: Person, code: string, month: string, title: string): Promise<ReportView> {
      await openForTyping(person, code, month)
      await typing(person, code, month, title, null, () => typed.remove(code, month, title))
      return view(person, code, month)
    },

    async report(person: Person, code: string, month: string, signing: Signing): Promise<ReportView> {
      must(person, 'report', code)
      if (clock.now() < readyAt(month)) throw new Failure('too-early', { what: `report ${code} ${month}`, expected: `${dateInThai(readyAt(month))} 00:05` })
      const { edition, newest } = await standing(code, month)
      mustBe(newest, 'open')
      const { signature, sheet } = await signed(person, code, newest, signing)
      const next = report(newest, signature, { ...sheet, state: 'reported', reporter: signerOf(signature) })
      await months.advance(edition, next)
      await write(person, 'reported', newest, { state: next.state, revision: next.revision, signer: signature.name, position: signature.position, total: sheet.total })
      await notices.tell([tidings.reported(told(code, next, edition), signature.name)])
      return view(person, code, month)
    },

    async giveBack(person: Person, code: string, month: string, reason: string): Promise<ReportView> {
      if (!maySignFor(person, 'certify-reports', code)) must(person, 'report', code)
      const { edition, newest } = await standing(code, month)
      const objection = { by: refOf(person), at: clock.now(), reason }
      const next = giveBack(newest, objection)
      await months.advance(edition, next)
      await write(person, 'given back', newest, { state: next.state, revision: next.revision, reason })
      await notices.tell([tidings.givenBack(told(code, next, edition), objection)])
      return view(person, code, month)
    },

    async certify(person: Person, code: string, month: string, signing: Signing): Promise<ReportView> {
      must(person, 'certify-reports', code)
      const { edition, newest } = await standing(code, month)
      mustBe(newest, 'reported')
      const { signature, sheet } = await signed(person, code, newest, signing)
      const final: ReportSheet = { ...sheet, state: 'certified', certifier: signerOf(signature) }
      const next = certify(newest, signature, final, catalogue.read().settings)
      const files = await certifiedFiles(printing, final)
      await months.advance(edition, next, files)
      await write(person, 'certified', newest, {
        state: next.state,
        revision: next.revision,
        signer: signature.name,
        position: signature.position,
        total: final.total,
        files: files.map(({ format, numerals, sha256 }) => `${format} ${numerals} ${sha256}`)
      })
      await notices.tell([tidings.certified(told(code, next, edition), signature.name)])
      return view(person, code, month)
    },

    async restate(person: Person, code: string, month: string, reason: string): Promise<ReportView> {
      must(person, 'certify-reports', code)
      const { edition, newest } = await standing(code, month)
      const objection = { by: refOf(person), at: clock.now(), reason }
      const next = restate(newest, objection)
      await months.advance(edition, next)
      await write(person, 'restated', newest, { state: next.state, revision: next.revision, reason })
      await notices.tell([tidings.restated(told(code, next, edition), objection)])
      return view(person, code, month)
    }
  }
}
