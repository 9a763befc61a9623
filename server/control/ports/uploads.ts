/** What looks at untrusted files. */
import type { Artwork, Film } from '../../domain/slide.ts'

/** Turns an untrusted upload into a normalised master, or throws a Failure the officer can act on. */
export interface Darkroom {
  develop(upload: Uint8Array): Promise<Omit<Artwork, 'sha256' | 'fileName'> & { bytes: Uint8Array }>
}

/** What an untrusted film is, found out where it lies. */
export interface FilmLab {
  /** Throws a Failure the officer can act on. */
  examine(file: string): Promise<Omit<Film, 'sha256' | 'fileName'>>
  /** A picture out of an examined film, for the darkroom; undefined where there is no decoder, or it had none to give. */
  still(file: string, film: Pick<Film, 'codec' | 'durationMs'>): Promise<Uint8Array | undefined>
}
