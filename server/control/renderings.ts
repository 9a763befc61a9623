/** Renderings on demand: each distinct (content, profile, painter) is painted once and kept by its bytes; a film is its own rendering. */
import { profileKey, type Profile } from '../domain/canvas.ts'
import type { Content } from '../domain/slide.ts'
import { canonicalJson, sha256 } from './digest.ts'
import { filmFindings } from './film-findings.ts'
import { renderingOfFilm } from './films.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { MediaStore, Rendered, RenderingStore } from './ports/media.ts'
import type { Painter, Painting, Studio } from './ports/painting.ts'

interface Parts {
  studio: Studio
  catalogue: CatalogueStore
  renderings: RenderingStore
  media: MediaStore
  clock: Clock
}
export interface Renderings {
  /** What signs are sent. */
  ensure(content: Content, profile: Profile): Promise<Rendered>
  /** The same as a picture, for looking at. */
  picture(content: Content, profile: Profile): Promise<Painting>
  /** As `picture`, painted while somebody types; kept nowhere. */
  sketch(content: Content, profile: Profile): Promise<Painting>
}

export function createRenderings({ studio, catalogue, renderings, media, clock }: Parts): Renderings {
  const underway = new Map<string, Promise<Rendered>>()
  const artwork = (name: string) => media.read(name)
  const painterNow = (): Painter => studio.painterFor(catalogue.read().lexicon.words)
  /** Names the inputs: the same key is the same picture. */
  const keyOf = (painter: Painter, content: Content, profile: Profile) => sha256(canonicalJson([painter.version, content, profileKey(profile)]))

  const paint = async (name: string, painter: Painter, content: Content, profile: Profile): Promise<Rendered> => {
    const kept = await renderings.find(name, clock.now())
    if (kept !== undefined) return kept
    const { bytes, ...painting } = await painter.paint(content, profile, artwork)
    const rendered = { ...painting, sha256: await media.keep(bytes), bytes: bytes.length }
    await renderings.save(name, rendered, clock.now())
    return rendered
  }

  const painted = (content: Content, profile: Profile): Promise<Rendered> => {
    const painter = painterNow()
    const name = keyOf(painter, content, profile)
    const running = underway.get(name)
    if (running !== undefined) return running
    const work = paint(name, painter, content, profile).finally(() => underway.delete(name))
    underway.set(name, work)
    return work
  }

  const withFilm = (painting: Painting, content: Content, profile: Profile): Painting =>
    content.kind === 'video' ? { ...painting, findings: [...painting.findings, ...filmFindings(content, profile)] } : painting

  return {
    ensure: (content, profile) =>
      content.kind === 'video'
        ? Promise.resolve({ ...renderingOfFilm(content.film), hasQr: false, findings: filmFindings(content, profile) })
        : painted(content, profile),
    async picture(content, profile) {
      const { sha256: name, ...kept } = await painted(content, profile)
      if (kept.mime !== 'image/png' && kept.mime !== 'image/jpeg') throw new RangeError(`rendering ${name} is no picture but ${kept.mime}`)
      return withFilm({ ...kept, mime: kept.mime, bytes: await media.read(name) }, content, profile)
    },
    sketch: async (content, profile) => withFilm(await painterNow().paint(content, profile, artwork), content, profile)
  }
}
