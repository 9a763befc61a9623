import type { Place, SignRoll } from '../../protocol/views.ts'

/** A sign as pages let people choose it. */
export interface SignEntry {
  id: string
  name: string
  province: string
  tags: readonly string[]
  place: Place
}

/** In the roll's order. */
export const entriesOf = ({ signs, places }: SignRoll): SignEntry[] =>
  signs.flatMap(({ place: number, ...sign }) => {
    const place = places[number]
    return place === undefined ? [] : [{ ...sign, place }]
  })
