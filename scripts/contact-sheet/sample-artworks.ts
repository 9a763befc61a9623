/** Drawn stand-ins for photographs: a bright, busy one and a dark one, wide and tall. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Artwork } from '../../server/domain/slide.ts'

const focus = { x: 0.68, y: 0.42 }

/** A street at dusk with a bright telephone in a hand, grain over all of it. */
function drawing(width: number, height: number): string {
  const [x, y] = [width * focus.x, height * focus.y]
  const unit = Math.min(width, height)
  const windows = Array.from({ length: 90 }, (_, index) => {
    const [column, row] = [index % 15, Math.floor(index / 15)]
    const lit = (index * 7919) % 5 < 2 ? '#ffe9a8' : '#30405c'
    return `<rect x="${(column * width) / 15}" y="${(row * height) / 9}" width="${width / 22}" height="${height / 14}" fill="${lit}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#7fb4ff"/><stop offset=".6" stop-color="#ffd9a0"/><stop offset="1" stop-color="#ffffff"/></linearGradient>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${windows.join('')}
<circle cx="${x}" cy="${y}" r="${unit * 0.3}" fill="#e8b48c"/>
<rect x="${x - unit * 0.14}" y="${y - unit * 0.26}" width="${unit * 0.28}" height="${unit * 0.52}" rx="${unit * 0.03}" fill="#101418"/>
<rect x="${x - unit * 0.12}" y="${y - unit * 0.22}" width="${unit * 0.24}" height="${unit * 0.42}" fill="#e5323b"/>
<circle cx="${x}" cy="${y}" r="${unit * 0.07}" fill="#ffffff"/></svg>`
}

const grainSide = 256

/** The same every time: a linear congruential sequence, after Numerical Recipes. */
function grainOf(): { input: Buffer; raw: { width: number; height: number; channels: 3 } } {
  const input = Buffer.alloc(grainSide * grainSide * 3)
  let state = 2569
  for (let at = 0; at < input.length; at += 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    input.fill(98 + ((state >>> 24) * 60) / 256, at, at + 3)
  }
  return { input, raw: { width: grainSide, height: grainSide, channels: 3 } }
}
const grain = grainOf()

async function artworkOf(width: number, height: number): Promise<{ artwork: Artwork; bytes: Buffer }> {
  const bytes = await sharp(Buffer.from(drawing(width, height))).removeAlpha().composite([{ ...grain, tile: true, blend: 'soft-light' }]).jpeg({ quality: 92 }).toBuffer()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { artwork: { sha256, mime: 'image/jpeg', width, height, fileName: 'sample.jpg', focus }, bytes }
}

export async function sampleArtworks(): Promise<{ artworks: Artwork[]; read: (sha256: string) => Promise<Uint8Array> }> {
  const made = await Promise.all([artworkOf(1920, 1080), artworkOf(1080, 1920)])
  return {
    artworks: made.map(({ artwork }) => artwork),
    read: (sha256) => {
      const found = made.find(({ artwork }) => artwork.sha256 === sha256)
      return found === undefined ? Promise.reject(new RangeError(`no artwork ${sha256}`)) : Promise.resolve(found.bytes)
    }
  }
}
