/** Who may do what: the whole table. `control/` asks it; the screens only follow it. */
import { z } from 'zod'
import { ProvinceCode } from './ids.ts'

export const permissions = [
  'see', // slides, playlists, signs, statistics, reports
  'write-slides',
  'approve-slides',
  'plan-playlists',
  'publish', // and asking for a takeover
  'confirm-takeovers', // another's
  'break-glass', // a takeover without a second person
  'keep-signs', // create, change, pair
  'keep-people',
  'see-audit', // who did what
  'report', // type the other channels' figures and sign the month as ผู้รายงาน
  'certify-reports', // sign it as ผู้รับรองรายงาน, and restate it
  'keep-coordinators',
  'keep-settings'
] as const
export type Permission = (typeof permissions)[number]

export const roles = ['author', 'approver', 'publisher', 'administrator', 'province-officer', 'auditor'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

const table: Record<Role, readonly Permission[]> = {
  author: ['see', 'write-slides', 'plan-playlists'],
  // Bound to a province: the head of the province office, or whom that person assigns.
  approver: ['see', 'approve-slides', 'confirm-takeovers', 'certify-reports'],
  publisher: ['see', 'write-slides', 'plan-playlists', 'publish', 'confirm-takeovers', 'keep-signs', 'keep-coordinators'],
  administrator: permissions,
  // All of it in the own province only.
  'province-officer': ['see', 'write-slides', 'plan-playlists', 'keep-signs', 'report', 'keep-coordinators'],
  auditor: ['see', 'see-audit']
}

/** Someone who asks for something. A province officer is bound to one province, an approver may be. */
export const Person = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  province: ProvinceCode.nullable()
})
export type Person = z.infer<typeof Person>
/** `only`: comes with an API key, which may do no more than this. */
export type Actor = Person & { only?: readonly Permission[] }

/** What an API key may be made for: not what needs a person who looks, signs or answers for it. */
export const keyPermissions = ['see', 'write-slides', 'plan-playlists', 'publish', 'keep-signs', 'see-audit', 'keep-coordinators'] as const satisfies readonly Permission[]

export const permissionsOf = ({ roles, only = permissions }: Actor): Permission[] =>
  permissions.filter((permission) => only.includes(permission) && roles.some((role) => table[role].includes(permission)))

export const may = (person: Actor, permission: Permission): boolean => permissionsOf(person).includes(permission)

/** Who comes in somewhere: everybody, everybody who is signed in, not with a key, or who has this permission, or one of these. */
export type Access = 'public' | 'signed-in' | Permission | readonly Permission[]
/**
 * How far it is from those who are bound to a province. `nation`: closed to them. `province`: open for what is their own province’s.
 * `signature`: `maySignFor`. Without any: open, with what is their own to see.
 */
export type Reach = 'nation' | 'province' | 'signature'

/** What a person may do there at best; which province it is about is looked at later. */
export function mayEnter(person: Actor, access: Access, reach?: Reach): boolean {
  if (access === 'public') return true
  if (access === 'signed-in') return person.only === undefined
  const needed = typeof access === 'string' ? [access] : access
  return needed.some((permission) => may(person, permission)) && (reach !== 'nation' || person.province === null)
}

/** Whether a thing is theirs to look at: the nation’s, or of the province they are bound to. */
export const isInSight = (person: Person, province: string | null): boolean => person.province === null || province === null || province === person.province

/** Signing for a province is its own people's; an administrator stands in where it has none. */
export const maySignFor = (person: Person, permission: 'report' | 'certify-reports', province: string): boolean =>
  may(person, permission) && (person.province === province || (person.province === null && person.roles.includes('administrator')))
