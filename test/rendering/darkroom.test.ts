import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { Failure, type FailureCode } from '../../server/domain/failure.ts'
import { createDarkroom } from '../../server/rendering/darkroom.ts'
import { hugePng } from './hostile-pictures.ts'

const darkroom = createDarkroom()
afterAll(() => darkroom.stop())

const flat = (width: number, height: number, background = '#3366cc') => sharp({ create: { width, height, channels: 3, background } })

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

test('the first guess of the focus is where the eye goes', async () => {
  for (const [x, y] of [[0.8, 0.3], [0.15, 0.7]] as const) {
    const dot = await flat(120, 120, '#ff3030').png().toBuffer()
    const picture = flat(1200, 600, '#405060').composite([{ input: dot, left: Math.round(1200 * x) - 60, top: Math.round(600 * y) - 60 }])
    for (const upload of [await picture.png().toBuffer(), await picture.jpeg().toBuffer()]) {
      const { focus } = await darkroom.develop(upload)
      expect(Math.hypot(focus.x - x, focus.y - y)).toBeLessThan(0.12)
    }
  }
  const { focus } = await darkroom.develop(await flat(1200, 600).png().toBuffer())
  for (const part of [focus.x, focus.y]) expect(part >= 0 && part <= 1).toBe(true)
})
