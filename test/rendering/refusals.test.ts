import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { Failure, sentence, type FailureCode } from '../../server/domain/failure.ts'
import { createDarkroom } from '../../server/rendering/darkroom.ts'
import { heavyPng, hugePng } from './hostile-pictures.ts'

const darkroom = createDarkroom()
afterAll(() => darkroom.stop())

const flat = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3366cc' } })
const noise = sharp({ create: { width: 400, height: 300, channels: 3, background: '#000000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
const text = (words: string): Uint8Array => Buffer.from(words, 'latin1')
const half = (bytes: Buffer): Uint8Array => bytes.subarray(0, bytes.length >> 1)
const spoilt = (bytes: Buffer): Uint8Array => {
  const copy = Buffer.from(bytes)
  copy.fill(0x55, copy.length >> 1, (copy.length >> 1) + 64)
  return copy
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file:///etc/passwd"/></svg>'

const uploads: [string, FailureCode, Uint8Array][] = [
  ['nothing at all', 'not-a-picture', new Uint8Array()],
  ['words', 'not-a-picture', text('just some words')],
  ['a web page named .png', 'not-a-picture', text('<!doctype html><script>alert(1)</script>')],
  ['a PDF', 'not-a-picture', text('%PDF-1.7\n')],
  ['a Word document', 'not-a-picture', text('PK\x03\x04word/document.xml')],
  ['a film', 'not-a-picture', text('\0\0\0\x18ftypmp42\0\0\0\0isommp42')],
  ['an iPhone’s HEIC', 'export-as-jpeg', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['an AVIF', 'export-as-jpeg', text('\0\0\0\x1cftypavif\0\0\0\0')],
  ['a GIF', 'export-as-jpeg', await flat(64, 64).gif().toBuffer()],
  ['a TIFF', 'export-as-jpeg', await flat(64, 64).tiff().toBuffer()],
  ['a BMP', 'export-as-jpeg', text('BM\x3a\0\0\0')],
  ['a Photoshop file', 'export-as-jpeg', text('8BPS\0\x01')],
  ['an SVG that reads a file', 'export-as-jpeg', text(`<?xml version="1.0"?>${svg}`)],
  ['a JPEG cut off half way', 'broken-picture', half(await noise.clone().jpeg().toBuffer())],
  ['a PNG cut off half way', 'broken-picture', half(await noise.clone().png().toBuffer())],
  ['a WebP cut off half way', 'broken-picture', half(await noise.clone().webp().toBuffer())],
  ['a PNG with spoilt bytes', 'broken-picture', spoilt(await noise.clone().png().toBuffer())],
  ['a JPEG of three bytes', 'broken-picture', text('\xff\xd8\xff')],
  ['a PNG of 900 MP in 110 kB', 'too-large', hugePng(30_000, 30_000)],
  ['26 MB', 'too-large', new Uint8Array(26 * 1024 * 1024)],
  ['a heavy PNG, cut off', 'broken-picture', heavyPng().subarray(0, -2000)],
  ['a sliver', 'odd-shape', await flat(2100, 100).png().toBuffer()],
  ['a speck', 'odd-shape', await flat(12, 12).png().toBuffer()]
]

const told: string[] = []
afterAll(() => console.info(['upload | code | ms | what the officer reads', ...told].join('\n')))

test.each(uploads)('%s is refused as %s, in a sentence that says what to do', async (name, code, upload) => {
  const before = performance.now()
  const failure = await darkroom.develop(upload).then(
    () => undefined,
    (fault: unknown) => fault
  )
  if (!(failure instanceof Failure)) throw new Error(`${name} was not refused`)
  expect(failure.code).toBe(code)
  const [th, en] = [sentence(code, failure.detail, 'th'), sentence(code, failure.detail, 'en')]
  expect(th).toContain('กรุณา')
  expect(`${th}${en}`).not.toContain('–')
  told.push(`${name} | ${code} | ${Math.round(performance.now() - before)} | ${th} | ${en}`)
})
