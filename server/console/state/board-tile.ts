import type { RowState } from './board-state.ts'
import type { TileState } from './tile-state.ts'

/** How a sign's progress looks on a map of tiles; the looks are those of the signs' own map. */
export const boardTile: Record<RowState, TileState> = {
  stuck: 'faulty',
  away: 'offline',
  waiting: 'unpaired',
  sent: 'behind',
  received: 'behind',
  verified: 'idle',
  shown: 'showing',
  cleared: 'showing',
  replaced: 'none'
}
