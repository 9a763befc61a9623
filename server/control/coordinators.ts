/** The provinces' coordinators. Contacts are shown on request only, and every request is remembered. */
import { contactFields, contactsKeptSince, masked, withoutContacts, type Coordinator } from '../domain/coordinator.ts'
import { Failure } from '../domain/failure.ts'
import type { Province } from '../domain/province.ts'
import type { CoordinatorForm, Numerals } from '../domain/report-sheet.ts'
import type { Person } from '../domain/roles.ts'
import { compareThai } from '../domain/thai.ts'
import { allow } from './allow.ts'
import { refOf, type Audit } from './audit.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { CoordinatorStore, Reveal } from './ports/coordinators.ts'
import type { Printed, Printing } from './ports/printing.ts'

interface Parts {
  coordinators: CoordinatorStore
  catalogue: CatalogueStore
  printing: Printing
  audit: Pick<Audit, 'record'>
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  chance: Chance
}
export type Coordinators = ReturnType<typeof createCoordinators>

export function createCoordinators({ coordinators, catalogue, printing, audit, provinces, clock, chance }: Parts) {
  const must = (person: Person, province: string): void => {
    allow(person, 'keep-coordinators', province)
    if (!provinces.has(province)) throw new Failure('not-found', { what: `province ${province}` })
  }
  const hide = (coordinator: Coordinator): Coordinator => ({ ...coordinator, form: masked(coordinator.form) })
  /** The log is kept for ever, contacts are not: it says which of them changed, not what they are. */
  const write = (person: Person, action: string, province: string, before: CoordinatorForm | undefined, after: CoordinatorForm): Promise<void> =>
    audit.record(person, {
      action,
      kind: 'coordinator',
      id: province,
      before: before === undefined ? null : withoutContacts(before),
      after: { ...withoutContacts(after), contactsChanged: contactFields.filter((field) => after[field] !== (before?.[field] ?? '')) }
    })
  const nameOf = (province: string): string => provinces.get(province)?.nameTh ?? province

  const reveal = async (person: Person, province: string, id: string, how: Reveal['how']): Promise<CoordinatorForm> => {
    must(person, province)
    const coordinator = (await coordinators.ofProvince(province)).find((other) => other.id === id)
    if (coordinator === undefined) throw new Failure('not-found', { what: `coordinator ${id}` })
    // First the log, then the contacts.
    await coordinators.logReveal({ by: refOf(person), coordinator: id, province, at: clock.now(), how })
    await audit.record(person, { action: 'revealed', kind: 'coordinator', id: province, after: { how } })
    return coordinator.form
  }

  return {
    async all(person: Person): Promise<Coordinator[]> {
      allow(person, 'keep-coordinators')
      const serving = await coordinators.serving()
      return serving
        .filter(({ province }) => person.province === null || person.province === province)
        .sort((a, b) => compareThai(nameOf(a.province), nameOf(b.province)))
        .map(hide)
    },

    async history(person: Person, province: string): Promise<Coordinator[]> {
      must(person, province)
      return (await coordinators.ofProvince(province)).map(hide)
    },

    async appoint(person: Person, province: string, form: CoordinatorForm): Promise<Coordinator> {
      must(person, province)
      const before = (await coordinators.ofProvince(province)).find(({ until }) => until === null)
      const coordinator: Coordinator = { id: chance.id(), province, form, appointedBy: refOf(person), from: clock.now(), until: null, erasedAt: null }
      await coordinators.appoint(coordinator)
      await write(person, 'appointed', province, before?.form, form)
      return hide(coordinator)
    },

    async correct(person: Person, province: string, id: string, form: CoordinatorForm): Promise<Coordinator> {
      must(person, province)
      const serving = (await coordinators.ofProvince(province)).find((other) => other.id === id)
      if (serving === undefined) throw new Failure('not-found', { what: `coordinator ${id}` })
      if (!(await coordinators.correct(id, form))) throw new Failure('stale', { what: `coordinator ${nameOf(province)}` })
      await write(person, 'corrected', province, serving.form, form)
      return hide({ ...serving, form })
    },

    reveal: (person: Person, province: string, id: string) => reveal(person, province, id, 'screen'),

    async file(person: Person, province: string, id: string, format: 'docx' | 'pdf', numerals: Numerals): Promise<Printed> {
      return printing.coordinator(await reveal(person, province, id, format), format, numerals)
    },

    /** A province's people see who looked at their own coordinator. */
    async reveals(person: Person): Promise<Reveal[]> {
      allow(person, 'see')
      return coordinators.reveals(person.province ?? undefined)
    },

    /** Former coordinators' contacts go when their time is over; certified reports keep who signed. */
    async eraseContacts(): Promise<number> {
      const now = clock.now()
      return coordinators.eraseContacts(contactsKeptSince(now, catalogue.read().settings.contactDays), now)
    }
  }
}
