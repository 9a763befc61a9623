/** Files that are not what they say: cut off, altered, swollen, of two minds, or something else altogether. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { api } from '../../server/protocol/api.ts'
import type { Seeded } from '../simulator/seeded.ts'
import type { Crowd } from './people.ts'
import { someJunk } from './spoil.ts'
import { find, judgeAnswer, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  crowd: Crowd
  chance: Seeded
  tally: Tally
}
type File = readonly [name: string, bytes: Uint8Array]

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
/** A header that claims any size over pixels of another. */
function claimingPng(width: number, height: number, [depth, colour, interlaced]: readonly number[], pixels: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth ?? 8, colour ?? 2, 0, 0, interlaced ?? 0], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(pixels))), chunk('IEND', Buffer.alloc(0))])
}
const texts: Readonly<Record<string, string>> = {
  'script.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>fetch("/api/people")</script><rect width="9" height="9"/></svg>',
  'entity.svg': '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
  'laughs.svg': `<!DOCTYPE svg [<!ENTITY a "lol">${'bcdefgh'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i] ?? 'a'};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&h;</text></svg>`,
  'remote.svg': '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="http://169.254.169.254/latest" width="9" height="9"/></svg>',
  'huge.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"><rect width="100%" height="100%"/></svg>',
  'page.png': '<!doctype html><script>alert(1)</script>',
  'shell.jpg': '#!/bin/sh\nrm -rf /\n',
  'office.png': 'PK\u0003\u0004 not really a zip',
  'paper.jpg': '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj',
  'script.ps': '%!PS\n(/etc/passwd) (r) file',
  'list.m3u8': '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n',
  'pattern.mvg': 'push graphic-context\nimage over 0,0 0,0 "https://example.invalid/x"\npop graphic-context'
}

async function realFiles(): Promise<File[]> {
  const picture = sharp({ create: { width: 160, height: 80, channels: 3, background: '#0040c0' } })
  const [png, jpeg, webp, gif, tiff] = await Promise.all([picture.clone().png().toBuffer(), picture.clone().jpeg().toBuffer(), picture.clone().webp().toBuffer(), picture.clone().gif().toBuffer(), picture.clone().tiff().toBuffer()])
  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.from([0, 0, 0, 40]), Buffer.from('moov'), Buffer.alloc(32)])
  const webm = Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'), Buffer.alloc(64)])
  return [['a.png', png], ['a.jpg', jpeg], ['a.webp', webp], ['a.gif', gif], ['a.tif', tiff], ['a.mp4', mp4], ['a.webm', webm]]
}

export async function createUploadFuzz({ url, crowd, chance, tally }: Parts) {
  const real = await realFiles()
  const pick = <T>(list: readonly T[]): T | undefined => list[chance.whole(list.length)]
  const altered = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes)
    for (let flips = 1 + chance.whole(12); flips > 0; flips -= 1) copy[chance.whole(copy.length)] = chance.whole(256)
    return copy
  }
  const sizes = [0, 1, 2, 7, 8, 9, 65_535, 65_536, 100_000, 2 ** 31 - 1, 2 ** 32 - 1]
  const aFile = (): File => {
    const [name, bytes] = pick(real) ?? ['x', new Uint8Array()]
    const [, other] = pick(real) ?? ['x', new Uint8Array()]
    switch (chance.whole(7)) {
      case 0:
        return [name, bytes.subarray(0, chance.whole(bytes.length))]
      case 1:
        return [name, altered(bytes)]
      case 2:
        return [name, Buffer.concat([bytes, other, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])]
      case 3:
        return [name, Buffer.concat([Buffer.from('GIF89a/*'), bytes, Buffer.from('*/=1;alert(1)//')])]
      case 4:
        return ['size.png', claimingPng(pick(sizes) ?? 1, pick(sizes) ?? 1, [pick([0, 1, 2, 4, 8, 16, 255]) ?? 8, chance.whole(8), chance.whole(3)], chance.whole(100_000))]
      case 5: {
        const [text, content] = pick(Object.entries(texts)) ?? ['x', '']
        return [text, Buffer.from(content)]
      }
      default:
        return [String(someJunk(chance)).slice(0, 300), Buffer.from(Array.from({ length: chance.whole(2000) }, () => chance.whole(256)))]
    }
  }
  const aForm = (name: string, bytes: Uint8Array): { type: string; body: Buffer } => {
    const boundary = `b${chance.name(12)}`
    const field = chance.chance(0.1) ? String(someJunk(chance)).slice(0, 100).replace(/[\r\n"]/g, '') : 'file'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name.replace(/[\r\n"]/g, '').toWellFormed()}"\r\nContent-Type: image/png\r\n\r\n`
    const part = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')])
    const parts = chance.chance(0.05) ? [part, part, part] : [part]
    const end = chance.chance(0.1) ? '' : `--${boundary}--\r\n`
    return { type: chance.chance(0.05) ? 'multipart/form-data' : `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...parts, Buffer.from(end)]) }
  }

  return async (): Promise<void> => {
    const [name, bytes] = aFile()
    const { type, body } = aForm(name, bytes)
    const route = chance.chance(0.3) ? api.uploadFilm : api.upload
    const seat = chance.whole(1000)
    const told = `POST ${route.path} ${name} ${type.slice(0, 40)} ${Buffer.from(bytes.subarray(0, 200)).toString('base64')}`
    try {
      const from = [10, chance.whole(256), chance.whole(256), 2].join('.')
      const response = await fetch(url + route.path, { method: 'POST', headers: { 'cookie': crowd.cookie(seat), 'content-type': type, 'x-forwarded-for': from }, body: new Uint8Array(body), signal: AbortSignal.timeout(120_000) })
      const answer: unknown = await response.json().catch(() => undefined)
      const code = judgeAnswer(tally, response.status, answer, told)
      note(tally, code)
      if (code === 'not-signed-in') await crowd.replace(seat)
    } catch (fault) {
      note(tally, 'no answer')
      find(tally, `an upload was not answered: ${String(fault)}`, told)
    }
  }
}
