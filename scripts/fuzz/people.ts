/** Administrators who ask for nonsense: new ones come when the nonsense has shut the old ones out. */
import { api } from '../../server/protocol/api.ts'
import { createOperator, type Operator } from '../simulator/operator.ts'

const password = 'a password nobody has thought of yet 2569'

export interface Crowd {
  cookie(i: number): string
  /** It is let in no more. */
  replace(i: number): Promise<void>
  keeper: Operator
}

export async function gatherCrowd(url: string, firstLink: string, size: number): Promise<Crowd> {
  const keeper = createOperator(url)
  await keeper.acceptInvitation(firstLink, { username: 'keeper', name: 'ผู้ดูแล', password })
  let made = 0
  const come = async (): Promise<Operator> => {
    const { link } = await keeper.call(api.invite, { body: { roles: ['administrator'], province: null } })
    const one = createOperator(url)
    await one.acceptInvitation(link, { username: `fuzz${made++}`, name: 'ผู้ทดสอบ', password })
    return one
  }
  const crowd: Operator[] = []
  while (crowd.length < size) crowd.push(await come())
  const replacing = new Map<number, Promise<void>>()
  return {
    keeper,
    cookie: (i) => crowd[i % size]?.cookie() ?? '',
    replace(i) {
      const seat = i % size
      const done =
        replacing.get(seat) ??
        come()
          .then((one) => void (crowd[seat] = one))
          .finally(() => replacing.delete(seat))
      replacing.set(seat, done)
      return done
    }
  }
}
