/** Every sign by name, and the different places a slide is looked at from: what a page needs to let people choose. Pure. */
import type { Sign } from '../domain/sign.ts'
import { compareThai } from '../domain/thai.ts'

export interface Place {
  width: number
  height: number
  pitchMm: number
  viewingDistanceM: number
  facesTraffic: boolean
}
export interface SignRoll {
  /** In Thai order; `place` is its number in `places`. */
  signs: { id: string; name: string; province: string; tags: string[]; place: number }[]
  places: Place[]
}

const placeOf = ({ canvas: { width, height, pitchMm }, viewingDistanceM, facesTraffic }: Sign): Place => ({ width, height, pitchMm, viewingDistanceM, facesTraffic })

const inOrder = new WeakMap<readonly Sign[], Sign[]>()
/** In the order of their names; the same signs are not sorted twice. */
export function byName(signs: readonly Sign[]): readonly Sign[] {
  const known = inOrder.get(signs) ?? [...signs].sort((a, b) => compareThai(a.name, b.name))
  inOrder.set(signs, known)
  return known
}

export function rollOf(signs: readonly Sign[]): SignRoll {
  const numbers = new Map<string, number>()
  const places: Place[] = []
  const numberOf = (sign: Sign): number => {
    const place = placeOf(sign)
    const key = JSON.stringify(place)
    const number = numbers.get(key) ?? places.push(place) - 1
    numbers.set(key, number)
    return number
  }
  return { signs: byName(signs).map((sign) => ({ id: sign.id, name: sign.name, province: sign.province, tags: sign.tags, place: numberOf(sign) })), places }
}
