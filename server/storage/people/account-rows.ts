import { z } from 'zod'
import type { Account } from '../../domain/account.ts'
import { Role } from '../../domain/roles.ts'
import type { Schema } from '../schema.ts'

const Roles = z.array(Role)
export const rolesFrom = (text: string): Role[] => Roles.parse(JSON.parse(text))

export const accountColumns = ['id', 'username', 'name', 'roles', 'province', 'active', 'twoFactorEnabled', 'directory'] as const
type AccountRow = Pick<Schema['person'], (typeof accountColumns)[number]>

export const accountFrom = ({ id, username, name, roles, province, active, twoFactorEnabled, directory }: AccountRow): Account => ({
  id,
  username,
  name,
  roles: rolesFrom(roles),
  province,
  active: active === 1,
  secondFactor: twoFactorEnabled === 1,
  directory
})
