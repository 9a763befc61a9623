import { Failure } from '../domain/failure.ts'
import type { PairingDesk } from '../control/pairing.ts'
import type { Signs } from '../control/signs.ts'
import { api } from '../protocol/api.ts'
import { triesPerMinute } from './guess-limit.ts'
import type { Mounter } from './mount.ts'

export function mountSigns(mount: Mounter, { signs, pairing }: { signs: Signs; pairing: PairingDesk }): void {
  const one = async (id: string) => {
    const [view] = await signs.views([id])
    if (view === undefined) throw new Failure('not-found', { what: `sign ${id}` })
    return view
  }
  mount(api.signs, ({ person }) => signs.all(person))
  mount(api.signPage, ({ person, input: { query } }) => signs.search(person, query))
  mount(api.fleet, ({ person }) => signs.fleet(person))
  mount(api.signRoll, ({ person }) => signs.roll(person))
  mount(api.sign, ({ person, input: { params } }) => signs.one(person, params.id))
  mount(api.connections, ({ person, input: { params, query } }) => signs.connections(person, params.id, query.days))
  mount(api.createSign, ({ person, input: { body } }) => signs.create(person, body))
  mount(api.changeSign, ({ person, input: { params, body } }) => signs.change(person, params.id, body))
  mount(
    api.pairSign,
    async ({ person, input: { params, body } }) => {
      await pairing.claim(person, params.id, body.code, body.simulated ?? false)
      return one(params.id)
    },
    triesPerMinute(10)
  )
  mount(api.unpairSign, async ({ person, input: { params } }) => {
    await pairing.unpair(person, params.id)
    return one(params.id)
  })
}
