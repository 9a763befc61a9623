import { chmod, mkdir, open, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sentence } from '../../server/domain/failure.ts'
import { createFilmLab } from '../../server/rendering/film-lab.ts'
import { stillArguments, stillAtMs } from '../../server/rendering/film-still.ts'
import { findProgram } from '../../server/rendering/find-program.ts'
import { filmBytes, filmFile } from '../support/films/film.ts'
import { tempFolder } from '../support/temp-folder.ts'

const lab = createFilmLab({ ffmpeg: undefined })
const film = { codec: 'h264', durationMs: 3000 } as const

const fileOf = async (bytes: Uint8Array, name = 'film.mp4'): Promise<string> => {
  const file = join(await tempFolder(), name)
  await writeFile(file, bytes)
  return file
}

test('an H.264 film in MP4 with sound and a VP9 film in WebM are told by size, length and codec', async () => {
  expect(await lab.examine(filmFile('h264.mp4'))).toEqual({
    mime: 'video/mp4', codec: 'h264', width: 64, height: 32, durationMs: 3000, bytes: (await filmBytes('h264.mp4')).length
  })
  expect(await lab.examine(filmFile('vp9.webm'))).toEqual({
    mime: 'video/webm', codec: 'vp9', width: 64, height: 32, durationMs: 3000, bytes: (await filmBytes('vp9.webm')).length
  })
})

test('files that signs cannot play are refused by what they are', async () => {
  const png = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#3366cc' } }).png().toBuffer()
  const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'
  const cases: [string, string][] = [
    [await fileOf(Buffer.from('just some words')), 'unknown'],
    [await fileOf(new Uint8Array()), '0 byte'],
    [await fileOf(png), 'PNG'],
    [await fileOf(Buffer.from(playlist)), 'unknown'],
    [filmFile('hevc.mp4'), 'MP4 H.265 (HEVC)'],
    [filmFile('ten-bit.mp4'), 'MP4 H.264 (avc1.6e000a)'],
    [filmFile('audio-only.mp4'), 'MP4 (audio only)']
  ]
  for (const [file, received] of cases) await expect(lab.examine(file)).rejects.toMatchObject({ code: 'not-a-film', detail: { received } })
  expect(sentence('not-a-film', { received: 'MP4 H.265 (HEVC)' }, 'en')).toContain('export it as MP4 with H.264')
})

test.each(['h264.mp4', 'vp9.webm', 'hevc.mp4'] as const)('%s cut off anywhere is refused', async (name) => {
  const whole = await filmBytes(name)
  for (const part of [0.05, 0.3, 0.6, 0.95]) {
    const file = await fileOf(whole.subarray(0, Math.round(whole.length * part)))
    await expect(lab.examine(file), `${part} of it`).rejects.toMatchObject({ code: expect.stringMatching(/^(broken|not-a)-film$/) as string })
  }
})

test('a film of 61 seconds is refused by its length, one of 2048 pixels and one of over 200 MB by its size', async () => {
  await expect(lab.examine(filmFile('long.mp4'))).rejects.toMatchObject({ code: 'film-length', detail: { expected: '3–60', received: '61' } })
  await expect(lab.examine(filmFile('wide.mp4'))).rejects.toMatchObject({
    code: 'film-too-large', detail: { expected: '1920×1080 px', received: '2048×128 px' }
  })
  const huge = await fileOf(await filmBytes('h264.mp4'))
  const handle = await open(huge, 'r+')
  await handle.truncate(201 * 1024 * 1024)
  await handle.close()
  await expect(lab.examine(huge)).rejects.toMatchObject({ code: 'film-too-large', detail: { expected: '200 MB', received: '201 MB' } })
})

test('a process that takes too long or grows too large is ended, and the film refused as too much work', async () => {
  const hasty = createFilmLab({ ffmpeg: undefined, wallMs: 1 })
  await expect(hasty.examine(filmFile('h264.mp4'))).rejects.toMatchObject({ code: 'too-slow-film' })
  const narrow = createFilmLab({ ffmpeg: undefined, rssBytes: 1024 * 1024 })
  await expect(narrow.examine(filmFile('h264.mp4'))).rejects.toMatchObject({ code: 'too-slow-film' })
})

test('a small file that claims two thousand million pictures is refused as too much work, and the next film is examined', async () => {
  const bomb = Buffer.from(await filmBytes('h264.mp4'))
  const claimed = 0x7fffffff
  // Sample counts of the tables of times and of sizes, ISO/IEC 14496-12, 8.6.1 and 8.7.3; one size for all, so that no table follows.
  bomb.writeUInt32BE(claimed, bomb.indexOf('stts') + 12)
  bomb.writeUInt32BE(1, bomb.indexOf('stsz') + 8)
  bomb.writeUInt32BE(claimed, bomb.indexOf('stsz') + 12)
  const [refused, examined] = [lab.examine(await fileOf(bomb)), lab.examine(filmFile('vp9.webm'))]
  await expect(refused).rejects.toMatchObject({ code: 'too-slow-film' })
  expect(await examined).toMatchObject({ codec: 'vp9' })
})

test('without ffmpeg there is no still, and that is said once', async () => {
  const said: string[] = []
  const without = createFilmLab({ ffmpeg: undefined, notice: (words) => said.push(words) })
  expect(await without.still(filmFile('h264.mp4'), film)).toBeUndefined()
  expect(await without.still(filmFile('h264.mp4'), film)).toBeUndefined()
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('ffmpeg is not on PATH')
})

test('a decoder that cannot be run gives no still', async () => {
  const broken = createFilmLab({ ffmpeg: join(await tempFolder(), 'no-such-program') })
  expect(await broken.still(filmFile('h264.mp4'), film)).toBeUndefined()
})

test('ffmpeg is told the container, the decoder and the one file it may open', () => {
  const told = stillArguments('/data/-odd name;.mp4', film).join(' ')
  expect(told).toContain('-protocol_whitelist file -f mov -c:v h264 -ss 1.000 -i file:/data/-odd name;.mp4 ')
  expect(stillArguments('/f', { codec: 'vp9', durationMs: 3000 }).join(' ')).toContain('-f matroska -c:v vp9 ')
  expect([stillAtMs(60_000), stillAtMs(1500)]).toEqual([1000, 750])
})

test('a program is the first that may be run in the folders of the search path', async () => {
  const folder = await tempFolder()
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  for (const place of [first, second]) {
    await mkdir(place)
    await writeFile(join(place, 'ffmpeg'), '')
  }
  await chmod(join(second, 'ffmpeg'), 0o755)
  expect(await findProgram('ffmpeg', ['relative', first, second].join(delimiter))).toBe(join(second, 'ffmpeg'))
  expect(await findProgram('ffmpeg', first)).toBeUndefined()
  expect(await findProgram('ffmpeg', '')).toBeUndefined()
})
