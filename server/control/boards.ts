/** The push board: how far a publication or takeover has come on each of its signs. */
import { Failure } from '../domain/failure.ts'
import { isInSight, type Person } from '../domain/roles.ts'
import type { Sign } from '../domain/sign.ts'
import { spanOfTakeover } from '../domain/takeover.ts'
import { allow } from './allow.ts'
import type { Deliveries } from './deliveries.ts'
import { hindranceOf, type Hindrance } from './hindrance.ts'
import type { OnAir } from './on-air.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { Delivery, Milestones, Publication } from './ports/deliveries.ts'
import type { IssueStore } from './ports/issues.ts'
import type { SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Standings } from './standings.ts'

interface Parts {
  catalogue: CatalogueStore
  issues: IssueStore
  onAir: OnAir
  signs: SignStore
  tokens: TokenStore
  deliveries: Deliveries
  standings: Standings
  presence: Presence
  clock: Clock
}
export interface BoardRow extends Milestones {
  sign: string
  name: string
  province: string
  simulated: boolean
  changed: boolean
  hindrance: Hindrance | null
}
export interface Board extends Publication {
  title: string
  drill: boolean
  startedAt: number
  endsAt: number | null
  rows: BoardRow[]
}
export type Boards = ReturnType<typeof createBoards>

const milestones = ({ sentAt, receivedAt, verifiedAt, shownAt, clearedAt }: Delivery): Milestones => ({ sentAt, receivedAt, verifiedAt, shownAt, clearedAt })

export function createBoards({ catalogue, issues, onAir, signs, tokens, deliveries, standings, presence, clock }: Parts) {
  const rowsOf = async (person: Person, publication: Publication, isOver: boolean): Promise<BoardRow[]> => {
    const [all, holders, rows] = await Promise.all([signs.all(), tokens.all(), deliveries.of(publication)])
    const known = new Map(all.map((sign) => [sign.id, sign]))
    const simulated = new Map(holders.map((holder) => [holder.sign, holder.simulated]))
    const row = (delivery: Delivery, { id, name, province }: Sign): BoardRow => ({
      sign: id,
      name,
      province,
      simulated: simulated.get(id) ?? false,
      changed: delivery.changed,
      ...milestones(delivery),
      hindrance: hindranceOf({
        delivery,
        state: standings.of(id),
        live: presence.live(id),
        paired: simulated.has(id),
        outdated: presence.outdated(id),
        isOver
      })
    })
    return rows.flatMap((delivery) => {
      const sign = known.get(delivery.sign)
      return sign !== undefined && isInSight(person, sign.province) ? [row(delivery, sign)] : []
    })
  }

  return {
    async ofIssue(person: Person, number: number): Promise<Board> {
      allow(person, 'see')
      const issue = await issues.find(number)
      if (issue === undefined) throw new Failure('not-found', { what: `issue ${number}` })
      const isOver = onAir.issue()?.number !== number
      const id = String(number)
      return { kind: 'issue', id, title: issue.note, drill: false, startedAt: issue.at, endsAt: null, rows: await rowsOf(person, { kind: 'issue', id }, isOver) }
    },

    async ofTakeover(person: Person, id: string): Promise<Board> {
      allow(person, 'see')
      const takeover = catalogue.read().takeovers.find((candidate) => candidate.id === id)
      if (takeover === undefined) throw new Failure('not-found', { what: `takeover ${id}` })
      const { reason, drill, step, requestedAt } = takeover
      const span = spanOfTakeover(takeover)
      const isOver = span !== null && span.until <= clock.now()
      return {
        kind: 'takeover',
        id,
        title: reason,
        drill,
        startedAt: 'at' in step ? step.at : requestedAt,
        endsAt: span?.until ?? null,
        rows: await rowsOf(person, { kind: 'takeover', id }, isOver)
      }
    }
  }
}
