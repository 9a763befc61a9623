/** How far each publication and takeover came on each sign: only what the sign, or the wire to it, said. */
import type { Manifest } from '../domain/manifest.ts'
import type { Bulletin } from './bulletin.ts'
import { carriedBy, keyOf } from './carried-by.ts'
import type { OnAir } from './on-air.ts'
import { createPatientSave } from './patient-save.ts'
import type { Clock } from './ports/clock.ts'
import type { Delivery, DeliveryStore, Milestones, Publication } from './ports/deliveries.ts'
import type { SignState } from './ports/signs.ts'

interface Parts {
  store: DeliveryStore
  onAir: OnAir
  clock: Clock
  bulletin: Bulletin
}
export interface Deliveries {
  of(publication: Publication): Promise<Delivery[]>
  /** What a manifest is to carry to its sign, as far as it is not known so already. */
  carriedBy(manifest: Manifest, before: SignState): Delivery[]
  /** Takes over what was committed with the orders. */
  adopt(deliveries: readonly Delivery[]): void
  sent(sign: string, version: string): Promise<void>
  received(sign: string, version: string): Promise<void>
  verified(sign: string, version: string): Promise<void>
  /** The manifest's first slide stands; `takeover` is whose slide it is. */
  shown(sign: string, version: string, takeover: string | null): Promise<void>
  cleared(sign: string, takeover: string): Promise<void>
  /** Something else about its way was heard. */
  moved(sign: string, version: string): void
  /** The sign told that it shows the manifest, not whose slide stands. */
  shows(sign: string, version: string): Promise<void>
}

export async function loadDeliveries({ store, onAir, clock, bulletin }: Parts): Promise<Deliveries> {
  /** By sign, then by publication: the newest issue and the takeovers that manifests carry. */
  const standing = new Map<string, Map<string, Delivery>>()
  const of = (sign: string): Map<string, Delivery> => standing.get(sign) ?? new Map<string, Delivery>()
  const put = (delivery: Delivery): void => {
    const rows = of(delivery.sign)
    // An older issue's are done with: what comes now is about the newer.
    if (delivery.kind === 'issue') for (const [key, { kind, id }] of rows) if (kind === 'issue' && id !== delivery.id) rows.delete(key)
    rows.set(keyOf(delivery), delivery)
    standing.set(delivery.sign, rows)
  }
  for (const delivery of await store.standing(onAir.carried().map(({ id }) => id))) put(delivery)

  const save = createPatientSave<Delivery>({ keyOf: (delivery) => `${delivery.sign} ${keyOf(delivery)}`, save: (all) => store.save([...all]) })
  const tell = (deliveries: readonly Delivery[]): void => {
    for (const { kind, id } of deliveries) bulletin.tell({ kind: 'board-changed', board: { kind, id } })
  }
  /** Sets a milestone once, on those rows of the sign that `concerns`. */
  const reach = async (sign: string, milestone: keyof Milestones, concerns: (delivery: Delivery) => boolean): Promise<void> => {
    const at = clock.now()
    const moved = [...of(sign).values()].filter((delivery) => delivery[milestone] === null && concerns(delivery)).map((delivery) => ({ ...delivery, [milestone]: at }))
    if (moved.length === 0) return
    moved.forEach(put)
    await save(moved)
    tell(moved)
  }
  const isOf = (takeover: string) => (delivery: Delivery) => delivery.kind === 'takeover' && delivery.id === takeover
  /** Rows of a takeover that was over long ago are fetched when its sign comes back. */
  const recall = async (sign: string, id: string): Promise<void> => {
    if (of(sign).has(keyOf({ kind: 'takeover', id }))) return
    const row = (await store.of({ kind: 'takeover', id })).find((delivery) => delivery.sign === sign)
    if (row !== undefined) put(row)
  }

  return {
    async of(publication) {
      const kept = await store.of(publication)
      return kept.map((delivery) => of(delivery.sign).get(keyOf(publication)) ?? delivery)
    },
    carriedBy: (manifest, before) => carriedBy(manifest, before, of(manifest.sign.id), clock.now()),
    adopt(deliveries) {
      deliveries.forEach(put)
      tell(deliveries)
    },
    sent: (sign, version) => reach(sign, 'sentAt', (delivery) => delivery.version === version),
    received: (sign, version) => reach(sign, 'receivedAt', (delivery) => delivery.version === version),
    verified: (sign, version) => reach(sign, 'verifiedAt', (delivery) => delivery.version === version),
    async shown(sign, version, takeover) {
      if (takeover !== null) await recall(sign, takeover)
      await reach(sign, 'shownAt', takeover === null ? (delivery) => delivery.kind === 'issue' && delivery.version === version : isOf(takeover))
    },
    moved: (sign, version) => tell([...of(sign).values()].filter((delivery) => delivery.version === version)),
    async shows(sign, version) {
      const running = new Set(onAir.takeovers().map(({ id }) => id))
      const busy = [...of(sign).values()].some(
        (row) => row.kind === 'takeover' && row.version === version && row.clearedAt === null && running.has(row.id)
      )
      if (!busy) await reach(sign, 'shownAt', (delivery) => delivery.kind === 'issue' && delivery.version === version)
    },
    async cleared(sign, takeover) {
      await recall(sign, takeover)
      await reach(sign, 'clearedAt', isOf(takeover))
    }
  }
}
