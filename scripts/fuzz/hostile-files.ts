/** Files that are not what they say: cut off, altered, swollen, of two minds, or something else altogether. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Seeded } from '../simulator/seeded.ts'
import { someJunk } from './spoil.ts'

export type HostileFile = readonly [name: string, bytes: Uint8Array]

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
interface Claim {
  width: number
  height: number
  depth: number
  colour: number
  interlaced: number
}
/** A header that claims any size over so many bytes of pixels. */
function claimingPng({ width, height, ...look }: Claim, pixels: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([look.depth, look.colour, 0, 0, look.interlaced], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(pixels))), chunk('IEND', Buffer.alloc(0))])
}
const laughs = Array.from('bcdefgh', (name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i] ?? ''};`.repeat(10)}">`).join('')
const texts: HostileFile[] = Object.entries({
  'script.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>fetch("/api/people")</script><rect width="9" height="9"/></svg>',
  'entity.svg': '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
  'laughs.svg': `<!DOCTYPE svg [<!ENTITY a "lol">${laughs}]><svg xmlns="http://www.w3.org/2000/svg"><text>&h;</text></svg>`,
  'remote.svg': '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="http://169.254.169.254/latest" width="9" height="9"/></svg>',
  'huge.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"><rect width="100%" height="100%"/></svg>',
  'page.png': '<!doctype html><script>alert(1)</script>',
  'shell.jpg': '#!/bin/sh\nrm -rf /\n',
  'office.png': 'PK\u0003\u0004 not really a zip',
  'paper.jpg': '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj',
  'script.ps': '%!PS\n(/etc/passwd) (r) file',
  'list.m3u8': '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n',
  'pattern.mvg': 'push graphic-context\nimage over 0,0 0,0 "https://example.invalid/x"\npop graphic-context'
}).map(([name, text]) => [name, Buffer.from(text)])

async function realFiles(): Promise<HostileFile[]> {
  const picture = sharp({ create: { width: 160, height: 80, channels: 3, background: '#0040c0' } })
  const kinds = ['png', 'jpeg', 'webp', 'gif', 'tiff'] as const
  const pictures = await Promise.all(kinds.map(async (kind): Promise<HostileFile> => [`a.${kind}`, await picture.clone().toFormat(kind).toBuffer()]))
  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.from([0, 0, 0, 40]), Buffer.from('moov'), Buffer.alloc(32)])
  const webm = Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'), Buffer.alloc(64)])
  return [...pictures, ['a.mp4', mp4], ['a.webm', webm]]
}

const sizes = [0, 1, 2, 7, 8, 9, 65_535, 65_536, 100_000, 2 ** 31 - 1, 2 ** 32 - 1]
const depths = [0, 1, 2, 4, 8, 16, 255]

/** Gives what gives the next one. */
export async function createHostileFiles(chance: Seeded): Promise<() => HostileFile> {
  const real = await realFiles()
  const of = (list: readonly number[]): number => list[chance.whole(list.length)] ?? 1
  const aFile = (list: readonly HostileFile[]): HostileFile => list[chance.whole(list.length)] ?? ['x', new Uint8Array()]
  const altered = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes)
    for (let flips = 1 + chance.whole(12); flips > 0; flips -= 1) copy[chance.whole(copy.length)] = chance.whole(256)
    return copy
  }
  return () => {
    const [name, bytes] = aFile(real)
    switch (chance.whole(7)) {
      case 0:
        return [name, bytes.subarray(0, chance.whole(bytes.length))]
      case 1:
        return [name, altered(bytes)]
      case 2:
        return [name, Buffer.concat([bytes, aFile(real)[1], Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])]
      case 3:
        return [name, Buffer.concat([Buffer.from('GIF89a/*'), bytes, Buffer.from('*/=1;alert(1)//')])]
      case 4:
        return ['size.png', claimingPng({ width: of(sizes), height: of(sizes), depth: of(depths), colour: chance.whole(8), interlaced: chance.whole(3) }, chance.whole(100_000))]
      case 5:
        return aFile(texts)
      default:
        return [String(someJunk(chance)).slice(0, 300), Buffer.from(Array.from({ length: chance.whole(2000) }, () => chance.whole(256)))]
    }
  }
}
