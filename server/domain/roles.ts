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
  'keep-people'
] as const
export type Permission = (typeof permissions)[number]

export const roles = ['author', 'approver', 'publisher', 'administrator', 'province-officer', 'auditor'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

const table: Record<Role, readonly Permission[]> = {
  author: ['see', 'write-slides', 'plan-playlists'],
  approver: ['see', 'approve-slides', 'confirm-takeovers'],
  publisher: ['see', 'write-slides', 'plan-playlists', 'publish', 'confirm-takeovers', 'keep-signs'],
  administrator: permissions,
  'province-officer': ['see', 'keep-signs'],
  auditor: ['see']
}

/** Someone who asks for something. A province officer is bound to one province. */
export const Person = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  province: ProvinceCode.nullable()
})
export type Person = z.infer<typeof Person>

export const permissionsOf = (person: Person): Permission[] =>
  permissions.filter((permission) => person.roles.some((role) => table[role].includes(permission)))

export const may = (person: Person, permission: Permission): boolean => permissionsOf(person).includes(permission)
