/** Renderings on demand: each distinct (content, profile, painter) is painted once and kept by its bytes. */
import { profileKey, type Profile } from '../domain/canvas.ts'
import type { Content } from '../domain/slide.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { MediaStore, Painter, Painting, Rendered, RenderingStore } from './ports.ts'

interface Parts {
  painter: Painter
  renderings: RenderingStore
  media: MediaStore
}
export interface Renderings {
  /** Names the inputs: the same key is the same picture. */
  key(content: Content, profile: Profile): string
  ensure(content: Content, profile: Profile): Promise<Rendered>
  /** Painted for looking at while typing; kept nowhere. */
  sketch(content: Content, profile: Profile): Promise<Painting>
  bytes(rendered: Rendered): Promise<Uint8Array>
}

export function createRenderings({ painter, renderings, media }: Parts): Renderings {
  const underway = new Map<string, Promise<Rendered>>()
  const artwork = (name: string) => media.read(name)
  const key = (content: Content, profile: Profile) => sha256(canonicalJson([painter.version, content, profileKey(profile)]))

  const paint = async (name: string, content: Content, profile: Profile): Promise<Rendered> => {
    const kept = await renderings.find(name)
    if (kept !== undefined) return kept
    const { bytes, mime, width, height, legible, findings } = await painter.paint(content, profile, artwork)
    const rendered = { sha256: await media.keep(bytes), bytes: bytes.length, mime, width, height, legible, findings }
    await renderings.save(name, rendered)
    return rendered
  }

  return {
    key,
    ensure(content, profile) {
      const name = key(content, profile)
      const running = underway.get(name)
      if (running !== undefined) return running
      const work = paint(name, content, profile).finally(() => underway.delete(name))
      underway.set(name, work)
      return work
    },
    sketch: (content, profile) => painter.paint(content, profile, artwork),
    bytes: ({ sha256 }) => media.read(sha256)
  }
}
