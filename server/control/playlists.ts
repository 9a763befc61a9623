/** Playlists: what plays in which order, how long, how often and where. */
import { Failure } from '../domain/failure.ts'
import type { Playlist, PlaylistPlan } from '../domain/playlist.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { Bulletin } from './bulletin.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance } from './ports/clock.ts'

interface Parts {
  catalogue: CatalogueStore
  chance: Chance
  bulletin: Bulletin
}
export type Playlists = ReturnType<typeof createPlaylists>

export function createPlaylists({ catalogue, chance, bulletin }: Parts) {
  const change = async (make: (playlists: Playlist[]) => Playlist[], slides: readonly string[]) => {
    await catalogue.change((document) => {
      const unknown = slides.find((id) => !document.slides.some((slide) => slide.id === id))
      if (unknown !== undefined) throw new Failure('not-found', { what: `slide ${unknown}` })
      return { ...document, playlists: make(document.playlists) }
    })
    bulletin.tell({ kind: 'playlists-changed' })
  }
  const named = (playlists: readonly Playlist[], id: string): Playlist => {
    const playlist = playlists.find((candidate) => candidate.id === id)
    if (playlist === undefined) throw new Failure('not-found', { what: `playlist ${id}` })
    return playlist
  }
  const slidesOf = ({ entries }: PlaylistPlan) => entries.map(({ slide }) => slide)

  return {
    all(person: Person): Playlist[] {
      allow(person, 'see')
      return catalogue.read().playlists
    },

    async create(person: Person, plan: PlaylistPlan): Promise<Playlist> {
      allow(person, 'plan-playlists', person.province === null ? undefined : null)
      const playlist: Playlist = { ...plan, id: chance.id(), edition: 1 }
      await change((playlists) => [...playlists, playlist], slidesOf(plan))
      return playlist
    },

    /** `edition` is the one the person saw; another one means somebody was faster. */
    async change(person: Person, id: string, { edition, ...plan }: PlaylistPlan & { edition: number }): Promise<Playlist> {
      allow(person, 'plan-playlists', person.province === null ? undefined : null)
      const next: Playlist = { ...plan, id, edition: edition + 1 }
      await change((playlists) => {
        if (named(playlists, id).edition !== edition) throw new Failure('stale', { what: `playlist ${plan.name}` })
        return playlists.map((other) => (other.id === id ? next : other))
      }, slidesOf(plan))
      return next
    },

    async remove(person: Person, id: string): Promise<void> {
      allow(person, 'plan-playlists', person.province === null ? undefined : null)
      await change((playlists) => {
        named(playlists, id)
        return playlists.filter((other) => other.id !== id)
      }, [])
    }
  }
}
