import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { Failure, type FailureCode } from '../../server/domain/failure.ts'
import { createDarkroom } from '../../server/rendering/darkroom.ts'

const darkroom = createDarkroom()
afterAll(() => darkroom.stop())

const flat = (width: number, height: number, background = '#3366cc') => sharp({ create: { width, height, channels: 3, background } })
const text = (words: string): Uint8Array => Buffer.from(words, 'latin1')

async function refusal(upload: Uint8Array): Promise<Failure> {
  try {
    await darkroom.develop(upload)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('the upload was accepted')
}
const codeOf = async (upload: Uint8Array): Promise<FailureCode> => (await refusal(upload)).code

/** A PNG of one colour and one bit, small in bytes however large in pixels. */
function hugePng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

test('files that are no picture are refused by what their first bytes say they are', async () => {
  const cases: [Uint8Array, string][] = [
    [text('just some words'), 'unknown'],
    [text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
    [text('\0\0\0\x1cftypavif\0\0\0\0'), 'AVIF'],
    [await flat(64, 64).gif().toBuffer(), 'GIF'],
    [text('%PDF-1.7\n'), 'PDF'],
    [text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    [text('<!doctype html><p>'), 'HTML'],
    [await flat(64, 64).tiff().toBuffer(), 'TIFF'],
    [new Uint8Array(), '0 byte']
  ]
  for (const [upload, received] of cases) expect(await refusal(upload)).toMatchObject({ code: 'not-a-picture', detail: { received } })
})

test('a picture cut off half way is refused as broken', async () => {
  const noise = sharp({ create: { width: 400, height: 300, channels: 3, background: '#000000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
  for (const whole of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer(), await noise.clone().webp().toBuffer()])
    expect(await codeOf(whole.subarray(0, whole.length >> 1))).toBe('broken-picture')
})

test('a small file that unfolds to 900 million pixels is refused before it is unfolded, with its size', async () => {
  const failure = await refusal(hugePng(30_000, 30_000))
  expect(failure.code).toBe('too-large')
  expect(failure.detail).toEqual({ expected: '50 MP', received: '900 MP (30000×30000)' })
})

test('a file of more than 25 MB is refused without being read', async () => {
  expect(await refusal(new Uint8Array(26 * 1024 * 1024))).toMatchObject({ code: 'too-large', detail: { expected: '25 MB', received: '26 MB' } })
})

test('a sliver and a speck are refused by their shape', async () => {
  expect(await codeOf(await flat(2100, 100).png().toBuffer())).toBe('odd-shape')
  expect(await codeOf(await flat(12, 12).png().toBuffer())).toBe('odd-shape')
})

test('a JPEG that says it lies on its side comes out upright, as a JPEG without metadata', async () => {
  const redOverBlue = await flat(200, 100, '#0000ff')
    .composite([{ input: await flat(100, 100, '#ff0000').png().toBuffer(), left: 0, top: 0 }])
    .jpeg({ chromaSubsampling: '4:4:4' })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const master = await darkroom.develop(redOverBlue)
  expect(master).toMatchObject({ mime: 'image/jpeg', width: 100, height: 200 })
  const { data, info } = await sharp(master.bytes).raw().toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  expect(pixel(50, 20)[0]).toBeGreaterThan(230)
  expect(pixel(50, 180)[2]).toBeGreaterThan(230)
  const { exif, icc, orientation } = await sharp(master.bytes).metadata()
  expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined])
})

test('a transparent PNG lies on black, and a very large one is brought to 3840 pixels', async () => {
  const clear = sharp({ create: { width: 5000, height: 1000, channels: 4, background: '#ffffff00' } })
  const master = await darkroom.develop(await clear.png().toBuffer())
  expect(master).toMatchObject({ mime: 'image/png', width: 3840, height: 768 })
  const { channels } = await sharp(master.bytes).stats()
  expect(channels.map(({ max }) => max)).toEqual([0, 0, 0])
})

test('a WebP is developed to a PNG', async () => {
  expect(await darkroom.develop(await flat(320, 160).webp().toBuffer())).toMatchObject({ mime: 'image/png', width: 320, height: 160 })
})

test('work that outlasts its time is ended, and the next picture is developed by a new process', async () => {
  const hasty = createDarkroom({ wallMs: 1 })
  try {
    await expect(hasty.develop(hugePng(7000, 7000))).rejects.toMatchObject({ code: 'too-slow-picture' })
  } finally {
    await hasty.stop()
  }
  const patient = createDarkroom()
  try {
    const picture = await flat(64, 64).png().toBuffer()
    await Promise.all([patient.develop(picture), patient.develop(picture)])
    await patient.stop()
    expect(await patient.develop(picture)).toMatchObject({ width: 64, height: 64 })
  } finally {
    await patient.stop()
  }
})

test('a process that grows past its limit ends itself and the picture is refused as too much work', async () => {
  const narrow = createDarkroom({ rssBytes: 1024 * 1024 })
  try {
    await expect(narrow.develop(await flat(4000, 3000).png().toBuffer())).rejects.toMatchObject({ code: 'too-slow-picture' })
  } finally {
    await narrow.stop()
  }
})
