/** Administrators who ask for nonsense: a new one comes when the nonsense has shut one out. */
import { api } from '../../server/protocol/api.ts'
import { createOperator, type Operator } from '../simulator/operator.ts'

const password = 'a password nobody has thought of yet 2569'

export interface Crowd {
  size: number
  cookie(seat: number): string
  /** It is let in no more. */
  replace(seat: number): Promise<void>
  /** Asks for no nonsense. */
  keeper: Operator
}

export async function gatherCrowd(url: string, firstLink: string, size: number): Promise<Crowd> {
  const keeper = createOperator(url)
  await keeper.acceptInvitation(firstLink, { username: 'keeper', name: 'ผู้ดูแล', password })
  let made = 0
  const come = async (): Promise<Operator> => {
    const { link } = await keeper.call(api.invite, { body: { roles: ['administrator'], province: null } })
    made += 1
    // Who guesses is locked out with all of one address.
    const one = createOperator(url, `10.1.${made >> 8}.${made & 255}`)
    await one.acceptInvitation(link, { username: `fuzz${made}`, name: 'ผู้ทดสอบ', password })
    return one
  }
  const crowd: Operator[] = []
  while (crowd.length < size) crowd.push(await come())
  const replacing = new Map<number, Promise<void>>()
  return {
    size,
    keeper,
    cookie: (seat) => crowd[seat]?.cookie() ?? '',
    replace(seat) {
      const put = (one: Operator): void => void (crowd[seat] = one)
      const done = replacing.get(seat) ?? come().then(put).finally(() => replacing.delete(seat))
      replacing.set(seat, done)
      return done
    }
  }
}
