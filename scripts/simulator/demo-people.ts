/** The two people of the demonstration: one makes and publishes, the other approves. */
import { createSeeded } from './seeded.ts'
import { createOperator, Refused, type Credentials, type Operator } from './operator.ts'

const names = { author: 'ผู้จัดทำสาธิต', approver: 'ผู้อนุมัติสาธิต' }
export type DemoRole = keyof typeof names

export const freshCredentials = (role: DemoRole): Credentials => ({
  username: `demo-${role}-${createSeeded(crypto.randomUUID()).name(4)}`,
  password: crypto.randomUUID() + crypto.randomUUID()
})

/** Signs in, or becomes that person by the one-time link when there is no such account yet. */
export async function enterAs(url: string, role: DemoRole, credentials: Credentials, link: string): Promise<Operator> {
  const operator = createOperator(url)
  try {
    await operator.signIn(credentials)
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.code !== 'wrong-password') throw fault
    await operator.acceptInvitation(link, { ...credentials, name: names[role] })
  }
  return operator
}
