import { defaultDwellMs, type PlaylistEntry } from '../../domain/playlist.ts'

/** A slide in a playlist as it begins: the usual time, as often as the others, for as long as the playlist holds. */
export const newEntry = (slide: string): PlaylistEntry => ({ slide, dwellMs: defaultDwellMs, share: 1, valid: { first: null, last: null } })
