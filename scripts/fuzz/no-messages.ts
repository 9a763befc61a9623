/** Bodies that are no JSON, or say that they are something else. */
import { gzipSync } from 'node:zlib'
import type { Seeded } from '../simulator/seeded.ts'

interface Body {
  headers: Readonly<Record<string, string>>
  body: Buffer
}

/** A few KB that unfold to 20 MB. */
const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20))
const types = ['text/plain', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/json; charset=utf-7', 'application/json; charset=utf-16', 'application/json; charset=latin1', '\t']
const encodings = ['gzip', 'deflate', 'br', 'zstd', 'identity, gzip', 'x']
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const long = `"${'x'.repeat(400_000)}"`

/** `nearly`: a body that is nearly right, as JSON. */
export function noMessage(nearly: string, chance: Seeded): Body {
  const json = { 'content-type': 'application/json' }
  const rubbish = Buffer.from(Array.from({ length: 1 + chance.whole(300) }, () => chance.whole(256)))
  switch (chance.whole(7)) {
    case 0:
      return { headers: json, body: Buffer.from(nearly.slice(0, chance.whole(nearly.length + 1))) }
    case 1:
      return { headers: { 'content-type': types[chance.whole(types.length)] ?? '' }, body: Buffer.from(nearly) }
    case 2:
      return { headers: { ...json, 'content-encoding': encodings[chance.whole(encodings.length)] ?? '' }, body: rubbish }
    case 3:
      return { headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }
    case 4:
      return { headers: json, body: Buffer.from(deep) }
    case 5:
      return { headers: json, body: Buffer.from(long) }
    default:
      return { headers: json, body: rubbish }
  }
}
