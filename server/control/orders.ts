/** Each sign's orders: the manifest it should hold, made from what runs and made anew when anything it rests on changes. */
import type { Manifest } from '../domain/manifest.ts'
import type { Province } from '../domain/province.ts'
import type { Sign } from '../domain/sign.ts'
import type { Bulletin } from './bulletin.ts'
import { createCompiling } from './compiling.ts'
import { orderFor } from './order-for.ts'
import type { Deliveries } from './deliveries.ts'
import { askedByIssue, askedByTakeover, needsOf, type Asking } from './needs.ts'
import type { OnAir } from './on-air.ts'
import type { Painted, Pictures } from './pictures.ts'
import type { Clock } from './ports/clock.ts'
import type { OrdersStore, SignOrders } from './ports/deliveries.ts'
import type { ManifestStore } from './ports/issues.ts'
import type { SignStore } from './ports/signs.ts'
import { createSliceWork } from './slice-work.ts'
import type { Standings } from './standings.ts'

interface Parts {
  signs: SignStore
  manifests: ManifestStore
  store: OrdersStore
  onAir: OnAir
  pictures: Pictures
  standings: Standings
  deliveries: Deliveries
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  bulletin: Bulletin
  onFault: (fault: unknown) => void
}
export interface Orders {
  /** All the pictures that are asked for on these signs; tells its progress under `job`. */
  paint(asking: readonly Asking[], signs: readonly Sign[], job: string): Promise<Painted[]>
  /** Makes wanted what runs now, on these signs or on all. */
  renew(signs?: readonly Sign[]): Promise<void>
  /** The same before any other work, for an emergency whose pictures were painted. */
  hurry(signs: readonly Sign[], painted: readonly Painted[]): Promise<void>
  /** Draws what runs anew, telling its progress under `job`, and only when all of it is ready makes it wanted. */
  repaint(job: string): Promise<void>
  /** Resolves when no renewal is under way. */
  settled(): Promise<void>
  wantedVersion(sign: string): string | null
  /** What the sign should hold now. */
  wanted(sign: string): Promise<Manifest | undefined>
}

export function createOrders({ signs, manifests, store, onAir, pictures, standings, deliveries, provinces, clock, bulletin, onFault }: Parts): Orders {
  const provinceOf = (sign: Sign): Province => {
    const province = provinces.get(sign.province)
    if (province === undefined) throw new RangeError(`sign ${sign.id} is in unknown province ${sign.province}`)
    return province
  }
  const running = (): Asking[] => [...askedByIssue(onAir.issue() ?? { playlists: [], slides: [] }), ...onAir.carried().map(askedByTakeover)]
  const paint: Orders['paint'] = (asking, targets, job) => pictures.paint(needsOf(asking, targets, provinceOf), job)

  const compilerOf = createCompiling(pictures)
  const ordersOf = (slice: readonly Sign[]): SignOrders[] => {
    const issue = onAir.issue()
    if (issue === undefined) return []
    const compile = compilerOf({ issue, takeovers: onAir.carried(), now: clock.now() })
    return slice.flatMap((sign) => {
      const before = standings.of(sign.id)
      const made = orderFor(compile(sign, provinceOf(sign)), before)
      return made === undefined ? [] : [{ ...made, deliveries: deliveries.carriedBy(made.manifest, before) }]
    })
  }

  const serve = async (ids: readonly string[]): Promise<void> => {
    const slice = (await Promise.all(ids.map((id) => signs.find(id)))).flatMap((sign) => sign ?? [])
    const missing = needsOf(running(), slice, provinceOf).filter(({ slide, profile }) => pictures.of(slide, profile) === undefined)
    if (missing.length > 0) pictures.use(await pictures.paint(missing, 'orders'))
    const made = ordersOf(slice)
    if (made.length === 0) return
    const news = made.filter(({ manifest, state }) => standings.of(state.sign).wanted?.version !== manifest.version)
    // In one go with the making, so that nothing a sign says meanwhile is overwritten.
    const committed = store.commit(made)
    for (const one of made) standings.adopt(one.state)
    deliveries.adopt(made.flatMap((one) => one.deliveries))
    await committed
    for (const { manifest, state } of news) bulletin.tell({ kind: 'wanted-changed', sign: state.sign, manifest })
  }
  const work = createSliceWork({ serve, onFault })
  const idsOf = (some: readonly Sign[]): string[] => some.map(({ id }) => id)

  const renew = async (some?: readonly Sign[], job = 'orders'): Promise<void> => {
    if (onAir.issue() === undefined) return
    const targets = some ?? (await signs.all())
    pictures.use(await paint(running(), targets, job))
    await work.add(idsOf(targets))
  }

  return {
    paint,
    renew: (some) => renew(some),
    async hurry(targets, painted) {
      pictures.use(painted)
      await work.addFirst(idsOf(targets))
    },
    repaint: (job) => renew(undefined, job),
    settled: () => work.settled(),
    wantedVersion: (sign) => standings.of(sign).wanted?.version ?? null,
    async wanted(sign) {
      const version = standings.of(sign).wanted?.version
      return version === undefined ? undefined : manifests.find(version)
    }
  }
}
