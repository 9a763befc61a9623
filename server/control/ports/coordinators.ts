/** The provinces' coordinators, and who looked at their contacts. */
import type { Coordinator } from '../../domain/coordinator.ts'
import type { PersonRef } from '../../domain/ids.ts'
import type { CoordinatorForm } from '../../domain/report-sheet.ts'

export interface Reveal {
  by: PersonRef
  coordinator: string
  province: string
  at: number
  how: 'screen' | 'docx' | 'pdf'
}

export interface CoordinatorStore {
  /** Who serves now, one a province. */
  serving(): Promise<Coordinator[]>
  /** Newest first. */
  ofProvince(province: string): Promise<Coordinator[]>
  /** Ends the service of the one there is at the new one's `from`. */
  appoint(coordinator: Coordinator): Promise<void>
  /** Of who serves now; false if that is somebody else by now. */
  correct(id: string, form: CoordinatorForm): Promise<boolean>
  /** Erases the contacts of those whose service ended before; resolves to how many. */
  eraseContacts(endedBefore: number, at: number): Promise<number>
  logReveal(reveal: Reveal): Promise<void>
  /** Newest first; without a province: all. */
  reveals(province?: string): Promise<Reveal[]>
}
