/** The fleet in a few numbers. */
import type { SignStore, TokenStore } from './ports/signs.ts'
import type { Presence } from './presence.ts'
import type { Standings } from './standings.ts'

interface Parts {
  signs: SignStore
  tokens: TokenStore
  presence: Presence
  standings: Standings
}
/** Signs, by what is true of them. `asWanted`: they show what they are to show. */
export interface FleetFigures {
  known: number
  paired: number
  online: number
  wanted: number
  asWanted: number
}

export const countFleet = async ({ signs, tokens, presence, standings }: Parts): Promise<FleetFigures> => {
  const ids = (await signs.all()).map(({ id }) => id)
  const states = ids.map((id) => standings.of(id))
  return {
    known: ids.length,
    paired: (await tokens.all()).length,
    online: ids.filter((id) => presence.live(id) !== undefined).length,
    wanted: states.filter(({ wanted }) => wanted !== null).length,
    asWanted: states.filter(({ wanted, shown }) => wanted !== null && wanted.version === shown?.version).length
  }
}
