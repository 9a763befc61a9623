import { z } from 'zod'
import { Id, PersonRef, ProvinceCode } from '../../domain/ids.ts'
import { CoordinatorForm, Numerals } from '../../domain/report-sheet.ts'
import { route } from '../route.ts'

const text = z.string()
/** Contacts are masked; `reveal` gives them, and is logged. */
export const CoordinatorView = z.object({
  id: Id,
  province: ProvinceCode,
  form: z.object({
    agency: text,
    title: text,
    name: text,
    position: text,
    division: text,
    phone: text,
    mobile: text,
    email: text,
    lineId: text
  }),
  appointedBy: PersonRef,
  /** UTC ms; `until` null: serves now. */
  from: z.number().int(),
  until: z.number().int().nullable(),
  /** When the contacts were erased. */
  erasedAt: z.number().int().nullable()
})
export type CoordinatorView = z.infer<typeof CoordinatorView>

/** Who saw whose contacts, when and how. */
export const RevealEntry = z.object({
  by: PersonRef,
  coordinator: Id,
  province: ProvinceCode,
  at: z.number().int(),
  how: z.enum(['screen', 'docx', 'pdf'])
})
export type RevealEntry = z.infer<typeof RevealEntry>

const one = z.object({ province: ProvinceCode, id: Id })

/** The contract of coordinators: one a province. */
export const coordinatorsApi = {
  /** Those who serve now, in the order of their provinces' names. */
  coordinators: route({ method: 'get', path: '/api/coordinators', access: 'keep-coordinators', response: z.array(CoordinatorView) }),
  /** Newest first. */
  coordinatorHistory: route({
    method: 'get',
    path: '/api/coordinators/:province',
    access: 'keep-coordinators',
    reach: 'province',
    params: z.object({ province: ProvinceCode }),
    response: z.array(CoordinatorView)
  }),
  /** Ends the service of the one there is. */
  appointCoordinator: route({
    method: 'post',
    path: '/api/coordinators/:province',
    access: 'keep-coordinators',
    reach: 'province',
    params: z.object({ province: ProvinceCode }),
    body: CoordinatorForm,
    response: CoordinatorView
  }),
  /** The same person, written right; only of who serves now. */
  correctCoordinator: route({ method: 'put', path: '/api/coordinators/:province/:id', access: 'keep-coordinators', reach: 'province', params: one, body: CoordinatorForm, response: CoordinatorView }),
  revealCoordinator: route({ method: 'post', path: '/api/coordinators/:province/:id/reveal', access: 'keep-coordinators', reach: 'province', params: one, response: CoordinatorForm }),
  /** The form with its contacts: logged as a reveal. */
  coordinatorFile: route({
    method: 'get',
    path: '/api/coordinators/:province/:id/file',
    access: 'keep-coordinators',
    reach: 'province',
    params: one,
    query: z.object({ format: z.enum(['docx', 'pdf']), numerals: Numerals.default('thai') }),
    file: true,
    response: z.custom<Uint8Array>((value) => value instanceof Uint8Array || typeof value === 'string')
  }),
  /** Newest first; a province's people see their own province's. */
  reveals: route({ method: 'get', path: '/api/coordinator-reveals', access: 'see', response: z.array(RevealEntry) })
} as const
