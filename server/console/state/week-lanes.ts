/** A week of playlists, each in its lane, the stronger ones first. */
import type { Playlist } from '../../domain/playlist.ts'
import type { Province } from '../../domain/province.ts'
import { compareThai } from '../../domain/thai.ts'
import type { Span } from '../../domain/time.ts'
import type { SignEntry } from './sign-entry.ts'
import { playingSpans } from './playing-spans.ts'
import { reachedBy } from './reached-by.ts'
import { aroundWeek, weekBlocks, type Block } from './week-blocks.ts'

/** On how many of its signs a playlist gives way to campaigns. */
export type Rests = 'no' | 'some' | 'all'
export const laneKinds = ['campaign', 'base', 'local'] as const
export type LaneKind = (typeof laneKinds)[number]

export interface Lane {
  playlist: Playlist
  kind: LaneKind
  /** Of the signs looked at. */
  signs: number
  blocks: (Block & { rests: Rests })[]
}
interface Playing {
  playlist: Playlist
  reached: readonly SignEntry[]
  spans: readonly Span[]
}
interface Piece extends Span {
  rests: Rests
}

const kindOf = ({ province, priority }: Playlist): LaneKind => (province !== null ? 'local' : priority)

/** Only the nation's campaigns let the nation's playlists rest, a province's own only its own. */
const outranks = (other: Playlist, playlist: Playlist): boolean =>
  other.priority === 'campaign' && playlist.priority === 'base' && (other.province === null) === (playlist.province === null)

function restsAt(at: number, reached: readonly SignEntry[], above: readonly Playing[]): Rests {
  const taken = new Set(above.filter(({ spans }) => spans.some(({ from, until }) => from <= at && at < until)).flatMap((other) => other.reached))
  const resting = reached.filter((view) => taken.has(view)).length
  return resting === 0 ? 'no' : resting === reached.length ? 'all' : 'some'
}

/** Cut wherever a campaign begins or ends, and joined again where that changes nothing. */
function piecesOf({ reached, spans }: Playing, above: readonly Playing[]): Piece[] {
  const edges = above.flatMap((other) => other.spans.flatMap(({ from, until }) => [from, until])).sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (const { from, until } of spans) {
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < until), until]
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[index + 1] ?? until
      if (start === end) continue
      const rests = restsAt(start, reached, above)
      const last = pieces.at(-1)
      if (last?.until === start && last.rests === rests) last.until = end
      else pieces.push({ from: start, until: end, rests })
    }
  }
  return pieces
}

/** The playlists that are on and play on these signs in the week that begins with a Monday. */
export function weekLanes(playlists: readonly Playlist[], signs: readonly SignEntry[], provinces: readonly Province[], first: string): Lane[] {
  const within = aroundWeek(first)
  const playing = playlists
    .filter(({ enabled }) => enabled)
    .map((playlist) => ({ playlist, reached: reachedBy(signs, provinces, playlist), spans: playingSpans(playlist, within) }))
    .filter(({ reached, spans }) => reached.length > 0 && spans.length > 0)
  return playing
    .map((own) => {
      const pieces = piecesOf(own, playing.filter((other) => outranks(other.playlist, own.playlist)))
      const blocks = weekBlocks(pieces, first).map(({ span, ...block }) => ({ ...block, rests: span.rests }))
      return { playlist: own.playlist, kind: kindOf(own.playlist), signs: own.reached.length, blocks }
    })
    .filter(({ blocks }) => blocks.length > 0)
    .sort((a, b) => laneKinds.indexOf(a.kind) - laneKinds.indexOf(b.kind) || compareThai(a.playlist.name, b.playlist.name))
}
