/** Noise pictures, each its own, and manifests that show them. */
import sharp from 'sharp'
import type { Manifest } from '../../server/domain/manifest.ts'
import { sha256Of, type LittleWorld } from './little-server.ts'

export const frame = { x: 37, y: 21, width: 192, height: 96 }

/** A picture in which every pixel is lit and no two neighbours are alike. */
export async function picture(seed: number, { width, height } = frame): Promise<Buffer> {
  let state = seed * 2654435761 + 1
  const pixels = Buffer.alloc(width * height * 3)
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    pixels[i] = 16 + (state >>> 24) * 0.9
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer()
}

/** Puts pictures on the server and names them in a manifest, one slot each. */
export async function manifestOf(world: LittleWorld, seeds: number[], dwellMs: number, part: Partial<Manifest> = {}): Promise<Manifest> {
  const shown = await Promise.all(seeds.map(async (seed) => ({ seed, bytes: await picture(seed) })))
  const slides = shown.map(({ seed, bytes }) => {
    const asset = sha256Of(bytes)
    world.media.set(asset, bytes)
    return { key: `slide-${seed}@1`, slide: `slide-${seed}`, revision: 1, title: `สไลด์ ${seed}`, asset, bytes: bytes.length }
  })
  const { width, height } = frame
  const body: Manifest = {
    version: '',
    issue: 1,
    sign: { id: 'sign-1', name: 'ป้ายทดสอบ', province: 'TH-81' },
    frame,
    slides: slides.map(({ key, slide, revision, title, asset }) => ({ key, slide, revision, title, asset })),
    assets: slides.map(({ asset, bytes }) => ({ sha256: asset, bytes, mime: 'image/png', width, height })),
    loops: slides.length > 0 ? [{ id: 'base', slots: slides.map(({ key }) => ({ slide: key, dwellMs })) }] : [],
    segments: [],
    fallback: slides.length > 0 ? 'base' : null,
    ...part
  }
  return { ...body, version: sha256Of(Buffer.from(JSON.stringify(body))) }
}
