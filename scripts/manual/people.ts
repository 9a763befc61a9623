/** Whom the manual's pictures show: nobody real. */
import { api } from '../../server/protocol/api.ts'
import type { Role } from '../../server/domain/roles.ts'
import { createOperator, type Operator } from '../simulator/operator.ts'

export const krabi = 'TH-81'
export const password = 'ประโยคตัวอย่าง ใช้ทดสอบเท่านั้น'
const cast = {
  administrator: { name: 'นายตัวอย่าง ดูแลระบบ', roles: ['administrator'], province: null },
  author: { name: 'นางสาวตัวอย่าง จัดทำ', roles: ['author'], province: null },
  approver: { name: 'นายตัวอย่าง อนุมัติ', roles: ['approver'], province: null },
  publisher: { name: 'นางตัวอย่าง เผยแพร่', roles: ['publisher'], province: null },
  officer: { name: 'นายตัวอย่าง กระบี่', roles: ['province-officer'], province: krabi },
  certifier: { name: 'นางสาวตัวอย่าง รับรอง', roles: ['approver'], province: krabi },
  auditor: { name: 'นายตัวอย่าง ตรวจสอบ', roles: ['auditor'], province: null }
} as const satisfies Record<string, { name: string; roles: Role[]; province: string | null }>
export type Person = keyof typeof cast
export type People = Record<Person, Operator>

export const nameOf = (person: Person): string => cast[person].name

/** The first administrator by the link of the first start, the others by invitations. */
export async function bringPeople(url: string, firstLink: string): Promise<People> {
  const enter = async (person: Person, link: string): Promise<Operator> => {
    const operator = createOperator(url)
    await operator.acceptInvitation(link, { username: person, password, name: cast[person].name })
    return operator
  }
  const administrator = await enter('administrator', firstLink)
  const invited = async (person: Person): Promise<Operator> => {
    const { roles, province } = cast[person]
    return enter(person, (await administrator.call(api.invite, { body: { roles: [...roles], province } })).link)
  }
  return {
    administrator,
    author: await invited('author'),
    approver: await invited('approver'),
    publisher: await invited('publisher'),
    officer: await invited('officer'),
    certifier: await invited('certifier'),
    auditor: await invited('auditor')
  }
}

/** After a leap of time every session is over. */
export async function signInAll(people: People): Promise<void> {
  for (const person of Object.keys(cast) as Person[]) await people[person].signIn({ username: person, password })
}
