/** Signs found by where they are, how they stand and what they are called, in pages. Pure. */
import type { Province, Region } from '../domain/province.ts'
import { signStateOf, signStates, type SignState } from '../domain/sign-state.ts'
import { signTroubles, troublesOf, type SignTrouble } from '../domain/sign-trouble.ts'
import { foldThai } from '../domain/thai.ts'
import type { SignView } from './signs.ts'

export const signSorts = ['name', 'trouble', 'seen', 'canvas'] as const
export type SignSort = (typeof signSorts)[number]

export interface SignSearch {
  province?: string | undefined
  region?: Region | undefined
  state?: SignState | undefined
  /** `any`: whatever is wrong with it. */
  trouble?: SignTrouble | 'any' | undefined
  tag?: string | undefined
  /** Words of its name, place, province or tags, in any spelling of Thai that looks the same. */
  words?: string | undefined
  sort: SignSort
  from: number
  most: number
}
export interface SignPage {
  rows: SignView[]
  /** That fit, on all pages. */
  total: number
  /** Signs there are at all. */
  known: number
}

const folded = new WeakMap<object, string>()
function textOf({ sign }: SignView, provinces: ReadonlyMap<string, Province>): string {
  const province = provinces.get(sign.province)
  const text = folded.get(sign) ?? foldThai([sign.name, sign.place, province?.nameTh, province?.nameEn, sign.id, ...sign.tags].join('\n'))
  folded.set(sign, text)
  return text
}

/** The most pressing trouble first; those without come last. */
const urgency = (view: SignView): number => {
  const [worst] = troublesOf(view)
  return worst === undefined ? signTroubles.length + signStates.indexOf(signStateOf(view)) : signTroubles.indexOf(worst)
}
const area = ({ sign: { canvas } }: SignView): number => canvas.width * canvas.height

/** Those that are alike stay in the order of their names. */
const orders: Record<Exclude<SignSort, 'name'>, (a: SignView, b: SignView) => number> = {
  trouble: (a, b) => urgency(a) - urgency(b) || orders.seen(a, b),
  seen: (a, b) => (a.onlineSince === null ? 0 : 1) - (b.onlineSince === null ? 0 : 1) || (a.onlineSince === null ? (a.lastSeenAt ?? 0) - (b.lastSeenAt ?? 0) : 0),
  canvas: (a, b) => area(a) - area(b)
}

/** `views` are in the order of their names. */
export function searchSigns(views: readonly SignView[], { sort, from, most, ...asked }: SignSearch, provinces: ReadonlyMap<string, Province>): SignPage {
  const words = foldThai(asked.words ?? '').split(/\s+/).filter((word) => word !== '')
  const fits = (view: SignView): boolean => {
    const { sign } = view
    if (asked.province !== undefined && sign.province !== asked.province) return false
    if (asked.region !== undefined && provinces.get(sign.province)?.region !== asked.region) return false
    if (asked.tag !== undefined && !sign.tags.includes(asked.tag)) return false
    if (asked.state !== undefined && signStateOf(view) !== asked.state) return false
    if (asked.trouble !== undefined) {
      const troubles = troublesOf(view)
      if (asked.trouble === 'any' ? troubles.length === 0 : !troubles.includes(asked.trouble)) return false
    }
    if (words.length === 0) return true
    const text = textOf(view, provinces)
    return words.every((word) => text.includes(word))
  }
  const found = views.filter(fits)
  if (sort !== 'name') found.sort(orders[sort])
  return { rows: found.slice(from, from + most), total: found.length, known: views.length }
}
