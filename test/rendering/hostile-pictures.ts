/** Pictures made to do harm: small in bytes, large in what they unfold to. */
import { crc32, deflateSync } from 'node:zlib'

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

function png(width: number, height: number, [depth, colour, interlaced]: readonly [number, number, number], raw: Buffer): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlaced], 8)
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(raw, { level: 1 })), chunk('IEND', Buffer.alloc(0))])
}

/** One colour, one bit a pixel. */
export const hugePng = (width: number, height: number): Uint8Array => png(width, height, [1, 0, 0], Buffer.alloc((Math.ceil(width / 8) + 1) * height))

/** Offsets and steps of the seven passes of an interlaced PNG. */
const adam7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

/** Just under the pixel limit, 64 bits a pixel, so interlaced that all of it must be held at once. */
export function heavyPng(width = 7000, height = 7100): Uint8Array {
  const rows = adam7.reduce((sum, [x, y, dx, dy]) => sum + Math.ceil((height - y) / dy) * (Math.ceil((width - x) / dx) * 8 + 1), 0)
  return png(width, height, [16, 6, 1], Buffer.alloc(rows))
}
