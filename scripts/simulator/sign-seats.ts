/** Signs of a server for a simulated fleet to take: those nobody has paired, and more of the same kind if they do not suffice. */
import { api } from '../../server/protocol/api.ts'
import type { SignView } from '../../server/protocol/views.ts'
import type { Operator } from './operator.ts'

/** Unpaired signs, a sign of every province first, then their second ones. */
export function freeSeats(views: readonly SignView[]): string[] {
  const taken = new Map<string, number>()
  const ranked = views
    .filter(({ paired }) => !paired)
    .map(({ sign }) => {
      const rank = taken.get(sign.province) ?? 0
      taken.set(sign.province, rank + 1)
      return { id: sign.id, rank }
    })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id)
}

/** Makes signs like those that ship until there are `count` to take. */
export async function seatsFor(operator: Operator, count: number): Promise<string[]> {
  const views = await operator.call(api.signs)
  const seats = freeSeats(views).slice(0, count)
  for (let number = seats.length; number < count; number++) {
    const model = views[number % views.length]?.sign
    if (model === undefined) throw new Error('Expected at least one sign to make others like it')
    const { place, province, canvas, viewingDistanceM } = model
    const name = `ป้ายจำลอง ${number + 1}`
    const made = await operator.call(api.createSign, { body: { name, place, province, canvas, viewingDistanceM } })
    seats.push(made.id)
  }
  return seats
}
