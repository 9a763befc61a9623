/** Renderings on demand: each distinct (content, profile, painter) is painted once and kept by its bytes. */
import { profileKey, type Profile } from '../domain/canvas.ts'
import type { Content } from '../domain/slide.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { CatalogueStore, Clock, MediaStore, Painter, Painting, Rendered, RenderingStore, Studio } from './ports.ts'

interface Parts {
  studio: Studio
  catalogue: CatalogueStore
  renderings: RenderingStore
  media: MediaStore
  clock: Clock
}
export interface Renderings {
  ensure(content: Content, profile: Profile): Promise<Rendered>
  /** Painted for looking at while typing; kept nowhere. */
  sketch(content: Content, profile: Profile): Promise<Painting>
  bytes(rendered: Rendered): Promise<Uint8Array>
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

  return {
    ensure(content, profile) {
      const painter = painterNow()
      const name = keyOf(painter, content, profile)
      const running = underway.get(name)
      if (running !== undefined) return running
      const work = paint(name, painter, content, profile).finally(() => underway.delete(name))
      underway.set(name, work)
      return work
    },
    sketch: (content, profile) => painterNow().paint(content, profile, artwork),
    bytes: ({ sha256 }) => media.read(sha256)
  }
}
