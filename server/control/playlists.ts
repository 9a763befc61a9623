/** Playlists: what plays in which order, how long, how often and where. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { Playlist, PlaylistPlan } from '../domain/playlist.ts'
import { isInSight, type Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance } from './ports/clock.ts'
import { slideNamed } from './slides.ts'

interface Parts {
  catalogue: CatalogueStore
  audit: Audit
  chance: Chance
  bulletin: Bulletin
}
export type Playlists = ReturnType<typeof createPlaylists>

const named = ({ playlists }: Catalogue, id: string): Playlist => {
  const playlist = playlists.find((candidate) => candidate.id === id)
  if (playlist === undefined) throw new Failure('not-found', { what: `playlist ${id}` })
  return playlist
}

/** A playlist holds slides that are there; a province's own also none of another province's. */
function checkSlides(document: Catalogue, { entries, province }: PlaylistPlan): void {
  for (const { slide: id } of entries) {
    const slide = slideNamed(document, id)
    if (province !== null && slide.province !== null && slide.province !== province)
      throw new Failure('bad-input', { what: `slide ${id}`, expected: `a slide of ${province} or of the nation`, thai: `สไลด์ของ ${province} หรือของส่วนกลาง`, received: slide.province })
  }
}

export function createPlaylists({ catalogue, audit, chance, bulletin }: Parts) {
  /** Whose it is and whose it becomes must both be the person's to plan. */
  const allowed = (person: Person, ...provinces: (string | null)[]): void => {
    for (const province of provinces) allow(person, 'plan-playlists', province)
  }
  const keep = async (make: (document: Catalogue) => Catalogue): Promise<void> => {
    await catalogue.change(make)
    bulletin.tell({ kind: 'playlists-changed' })
  }

  return {
    all(person: Person): Playlist[] {
      allow(person, 'see')
      return catalogue.read().playlists.filter(({ province }) => isInSight(person, province))
    },

    async create(person: Person, plan: PlaylistPlan): Promise<Playlist> {
      allowed(person, plan.province)
      const playlist: Playlist = { ...plan, id: chance.id(), edition: 1 }
      await keep((document) => {
        checkSlides(document, plan)
        return { ...document, playlists: [...document.playlists, playlist] }
      })
      await audit.record(person, { action: 'created', kind: 'playlist', id: playlist.id, after: playlist })
      return playlist
    },

    /** `edition` is the one the person saw; another one means somebody was faster. */
    async change(person: Person, id: string, { edition, ...plan }: PlaylistPlan & { edition: number }): Promise<Playlist> {
      const next: Playlist = { ...plan, id, edition: edition + 1 }
      let before: Playlist | undefined
      await keep((document) => {
        before = named(document, id)
        allowed(person, before.province, plan.province)
        if (before.edition !== edition) throw new Failure('stale', { what: `playlist ${plan.name}` })
        checkSlides(document, plan)
        return { ...document, playlists: document.playlists.map((other) => (other.id === id ? next : other)) }
      })
      await audit.record(person, { action: 'changed', kind: 'playlist', id, before: before ?? null, after: next })
      return next
    },

    async remove(person: Person, id: string): Promise<void> {
      let before: Playlist | undefined
      await keep((document) => {
        before = named(document, id)
        allowed(person, before.province)
        return { ...document, playlists: document.playlists.filter((other) => other.id !== id) }
      })
      await audit.record(person, { action: 'removed', kind: 'playlist', id, before: before ?? null })
    }
  }
}
