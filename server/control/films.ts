/** Films as officers upload them: examined where they lie, kept by their bytes, with a picture of them where it can be made. */
import { Failure } from '../domain/failure.ts'
import type { Rendering } from '../domain/manifest.ts'
import type { Person } from '../domain/roles.ts'
import type { Artwork, Film } from '../domain/slide.ts'
import { allow } from './allow.ts'
import type { Clock } from './ports/clock.ts'
import type { MediaStore, RenderingStore } from './ports/media.ts'
import type { Darkroom, FilmLab } from './ports/uploads.ts'

interface Parts {
  filmLab: FilmLab
  darkroom: Darkroom
  media: MediaStore
  renderings: RenderingStore
  clock: Clock
}
export interface TakenFilm {
  film: Film
  poster: Artwork | null
}
export interface Films {
  /** Takes the file away from where it is, or throws a Failure the officer can act on. */
  take(person: Person, fileName: string, file: string): Promise<TakenFilm>
}

/** A kept film stands among the renderings, so that it is collected like them when no slide takes it up. */
const keyOf = (sha256: string): string => `film ${sha256}`

/** What a sign needs to know of it: the film as it came. */
export const renderingOfFilm = ({ sha256, bytes, mime, width, height }: Film): Rendering => ({ sha256, bytes, mime, width, height, legible: true })

/** Throws `not-found` for a film that was not examined here, or has been collected since. */
export async function checkKept(film: Film, { renderings, clock }: Pick<Parts, 'renderings' | 'clock'>): Promise<void> {
  const kept = await renderings.find(keyOf(film.sha256), clock.now())
  const { bytes, mime, width, height } = film
  if (kept === undefined || kept.bytes !== bytes || kept.mime !== mime || kept.width !== width || kept.height !== height)
    throw new Failure('not-found', { what: `film ${film.fileName}` })
}

const unlessRefused = (fault: unknown): undefined => {
  if (!(fault instanceof Failure)) throw fault
}

export function createFilms({ filmLab, darkroom, media, renderings, clock }: Parts): Films {
  const posterOf = async (file: string, fileName: string, film: Parameters<FilmLab['still']>[1]): Promise<Artwork | null> => {
    const still = await filmLab.still(file, film)
    // A still the darkroom refuses is no reason to refuse the film.
    const developed = still && (await darkroom.develop(still).catch(unlessRefused))
    if (developed === undefined) return null
    const { bytes, ...picture } = developed
    return { ...picture, sha256: await media.keep(bytes), fileName }
  }

  return {
    async take(person, fileName, file) {
      allow(person, 'write-slides')
      const name = fileName.slice(0, 255)
      const examined = await filmLab.examine(file)
      const poster = await posterOf(file, name, examined)
      const film = { ...examined, sha256: await media.keepFile(file), fileName: name }
      await renderings.save(keyOf(film.sha256), { ...renderingOfFilm(film), hasQr: false, findings: [] }, clock.now())
      return { film, poster }
    }
  }
}
