/** Today so far: how many slots have begun on the signs of each province by what they showed, and how many plays have come in. */
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import type { Timetable } from '../domain/scene.ts'
import { hourMs, hourOf, startOfDay } from '../domain/time.ts'
import { breathe } from './breathe.ts'
import { canonicalJson, sha256 } from './digest.ts'
import { duePlays } from './due-plays.ts'
import type { Clock } from './ports/clock.ts'
import type { EvidenceStore } from './ports/evidence.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { CountStore } from './ports/ledger.ts'
import type { SignStore } from './ports/signs.ts'
import { provincesFor } from './scope.ts'

interface Parts {
  evidence: Pick<EvidenceStore, 'shownFrom'>
  counts: CountStore
  manifests: ManifestStore
  signs: SignStore
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export interface Today {
  at: number
  provinces: { code: string; due: number; played: number }[]
}
interface Known {
  /** Stands for its content. */
  name: string
  table: Timetable
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const number of numbers) total += number
  return total
}

export function createToday({ evidence, counts, manifests, signs, provinces, clock }: Parts) {
  /** By manifest version, and slots of whole hours by table and hour: many signs share a table, and hours that are over do not change. */
  let tables = new Map<string, Known | undefined>()
  let hours = new Map<string, number>()
  let day = 0

  const tableOf = async (version: string): Promise<Known | undefined> => {
    if (!tables.has(version)) {
      const manifest = await manifests.find(version)
      const table = manifest && { loops: manifest.loops, segments: manifest.segments, fallback: manifest.fallback }
      tables.set(version, table && { table, name: sha256(canonicalJson(table)) })
    }
    return tables.get(version)
  }
  const slotsIn = ({ name, table }: Known, from: number, until: number, parts: Map<string, number>): number => {
    let total = 0
    for (let start = from; start < until; ) {
      const end = Math.min(until, (hourOf(start) + 1) * hourMs)
      const kept = end - start === hourMs ? hours : parts
      const key = `${name} ${String(start)} ${String(end)}`
      const slots = kept.get(key) ?? sum(duePlays(table, start, end).values())
      kept.set(key, slots)
      total += slots
      start = end
    }
    return total
  }

  return async (person: Person): Promise<Today> => {
    const at = clock.now()
    const from = startOfDay(at)
    if (from !== day) {
      day = from
      tables = new Map()
      hours = new Map()
    }
    const asked = provincesFor(person, {}, provinces)
    const some = (await signs.all()).filter(({ province }) => asked === undefined || asked.includes(province))
    const shown = Map.groupBy(await evidence.shownFrom(from), ({ sign }) => sign)
    const parts = new Map<string, number>()
    const due = new Map<string, number>()
    for (const [index, { id, province }] of some.entries()) {
      const told = shown.get(id) ?? []
      let slots = 0
      for (const [number, { at: since, version }] of told.entries()) {
        const known = await tableOf(version)
        if (known !== undefined) slots += slotsIn(known, Math.max(from, since), Math.min(at, told[number + 1]?.at ?? at), parts)
      }
      due.set(province, (due.get(province) ?? 0) + slots)
      if (index % 100 === 99) await breathe()
    }
    const played = new Map((await counts.sums('province', { fromHour: hourOf(from), untilHour: hourOf(at) + 1, province: asked })).map(({ key, completed }) => [key, completed]))
    return { at, provinces: [...due].map(([code, slots]) => ({ code, due: slots, played: played.get(code) ?? 0 })) }
  }
}
