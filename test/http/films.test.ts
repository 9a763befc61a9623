import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { api } from '../../server/protocol/api.ts'
import { filmBytes } from '../support/films/film.ts'
import { pair, publish } from '../support/on-air.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello } from '../support/wire-client.ts'
import type { Caller } from '../support/caller.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const place = { width: 192, height: 96, pitchMm: 10, viewingDistanceM: 30 }

/** Without ffmpeg, wherever this runs. */
async function day() {
  const system = await startSystem({ searchPath: '' })
  return { system, administrator: await becomeAdministrator(system), coming: join(system.folder, 'media', 'coming') }
}
const take = async (caller: Caller, name: 'h264.mp4' | 'vp9.webm') =>
  api.uploadFilm.response.parse((await caller.upload(api.uploadFilm, await filmBytes(name), `คลิป ${name}`)).body)
const video = (film: object) => ({ kind: 'video', film, poster: null, fit: 'contain', background: '#000000' })

test('[MF5] films are taken as they are, named by their bytes, and served whole and in parts', async () => {
  const { system, administrator, coming } = await day()
  for (const [name, mime, codec] of [['h264.mp4', 'video/mp4', 'h264'], ['vp9.webm', 'video/webm', 'vp9']] as const) {
    const bytes = await filmBytes(name)
    expect(await take(administrator, name)).toEqual({
      film: { sha256: sha256(bytes), mime, codec, width: 64, height: 32, durationMs: 3000, bytes: bytes.length, fileName: `คลิป ${name}` },
      poster: null
    })
    const address = `${system.url}/media/${sha256(bytes)}`
    const cookie = administrator.cookie()
    // Nobody has sent it to a sign.
    expect((await fetch(address)).status).toBe(404)
    const whole = await fetch(address, { headers: { cookie } })
    expect(whole.headers.get('cache-control')).toBe('private, max-age=3600')
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([200, mime, 'bytes'])
    expect(sha256(new Uint8Array(await whole.arrayBuffer()))).toBe(sha256(bytes))
    const part = await fetch(address, { headers: { cookie, range: 'bytes=100-299' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-299/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 300))
    const beyond = await fetch(address, { headers: { cookie, range: `bytes=${bytes.length}-` } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  }
  expect(await readdir(coming)).toEqual([])
})

test('what is no film is refused in words and leaves nothing behind', async () => {
  const { administrator, coming } = await day()
  const whole = await filmBytes('h264.mp4')
  const cases: [Uint8Array, number, string][] = [
    [Buffer.from('just words'), 415, 'not-a-film'],
    [await filmBytes('hevc.mp4'), 415, 'not-a-film'],
    [await filmBytes('audio-only.mp4'), 415, 'not-a-film'],
    [whole.subarray(0, whole.length / 2), 422, 'broken-film'],
    [await filmBytes('long.mp4'), 422, 'film-length'],
    [await filmBytes('wide.mp4'), 413, 'film-too-large']
  ]
  for (const [bytes, status, code] of cases) expect(await administrator.upload(api.uploadFilm, bytes, 'clip.mp4')).toMatchObject({ status, body: { code } })
  expect(await readdir(coming)).toEqual([])
})

test('whoever may not write slides is refused before the film is taken in', async () => {
  const { system, administrator } = await day()
  const auditor = await bringIn(system.url, administrator, 'auditor', ['auditor'])
  expect(await auditor.upload(api.uploadFilm, await filmBytes('h264.mp4'), 'clip.mp4')).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
})

test('an upload of more than 200 MB is refused, one that breaks off is cleared away', async () => {
  const { system, administrator, coming } = await day()
  const start = '--x\r\nContent-Disposition: form-data; name="file"; filename="clip.mp4"\r\nContent-Type: video/mp4\r\n\r\n'
  const open = () =>
    request(`${system.url}${api.uploadFilm.path}`, {
      method: 'POST',
      headers: { cookie: administrator.cookie(), 'content-type': 'multipart/form-data; boundary=x' }
    })
  const broken = open().on('error', () => undefined)
  broken.write(start + 'a'.repeat(1000))
  await vi.waitFor(async () => expect(await readdir(coming)).toHaveLength(1))
  broken.destroy()
  await vi.waitFor(async () => expect(await readdir(coming)).toEqual([]), 5000)

  const huge = open()
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    huge.on('error', reject).on('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => resolve({ status: response.statusCode, body }))
    })
  })
  huge.write(start)
  const megabyte = Buffer.alloc(1024 * 1024)
  for (let sent = 0; sent < 201; sent += 1) if (!huge.write(megabyte)) await new Promise((drained) => huge.once('drain', drained))
  huge.end('\r\n--x--\r\n')
  const { status, body } = await answer
  expect(status).toBe(413)
  expect(JSON.parse(body)).toMatchObject({ code: 'film-too-large', en: expect.stringContaining('at most 200 MB') as string })
  await vi.waitFor(async () => expect(await readdir(coming)).toEqual([]), 5000)
})

test('a film is previewed as its poster, or as a dark picture, of exactly the canvas', async () => {
  const { administrator } = await day()
  const { film } = await take(administrator, 'h264.mp4')
  const dark = await administrator.call(api.previewText, { body: { content: video(film), ...place } })
  expect(dark).toMatchObject({ width: 192, height: 96, legible: true })
  expect(dark.lints.map(({ level }) => level)).toEqual(['info', 'warning'])
  expect(dark.lints[1]?.en).toContain('enlarged 3.0 times')
  const blue = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#0040c0' } }).png().toBuffer()
  const { body: poster } = await administrator.upload(api.upload, blue, 'poster.png')
  const slide = await administrator.call(api.writeSlide, { body: { title: 'คลิปเตือนภัย', content: { ...video(film), poster } } })
  const shown = await administrator.call(api.previewSlide, { params: { id: slide.id, revision: 1 }, query: { ...place, facesTraffic: true } })
  expect(shown.lints.map(({ en }) => en).join()).toContain('the film is not sent to it')
  const { data, info } = await sharp(Buffer.from(shown.image.split(',')[1] ?? '', 'base64')).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, data[0], data[1], data[2]]).toEqual([192, 96, 0, 0x40, 0xc0])
})

test('a film nobody uploaded, or told of otherwise than it is, makes no slide', async () => {
  const { administrator } = await day()
  const { film } = await take(administrator, 'vp9.webm')
  for (const other of [{ ...film, sha256: '0'.repeat(64) }, { ...film, width: 640 }])
    expect(await administrator.try(api.writeSlide, { body: { title: 'คลิป', content: video(other) } })).toMatchObject({ status: 404 })
  await administrator.call(api.writeSlide, { body: { title: 'คลิป', content: video(film) } })
})

test('[MF6] a published film is in every manifest as it came, but for signs that face traffic, which are named', async () => {
  const { system, administrator } = await day()
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const { film } = await take(administrator, 'h264.mp4')
  const slide = await administrator.call(api.writeSlide, { body: { title: 'คลิปเตือนภัย', content: { ...video(film), background: '#102030' } } })
  const at = { id: slide.id, revision: 1 }
  await administrator.call(api.submitSlide, { params: at })
  await approver.call(api.approveSlide, { params: at })
  const [still, road] = (await administrator.call(api.signs)).map(({ sign }) => sign)
  if (still === undefined || road === undefined) throw new Error('no signs')
  const { id, ...plan } = road
  await administrator.call(api.changeSign, { params: { id }, body: { ...plan, facesTraffic: true } })
  await administrator.call(api.createPlaylist, {
    body: { name: 'คลิป', enabled: true, entries: [{ slide: slide.id, dwellMs: 3000, share: 1 }], target: [{ kind: 'nation' }] }
  })
  const problems = (await administrator.call(api.checkIssue)).problems.filter(({ kind }) => kind === 'film-for-drivers' || kind === 'nothing-to-show')
  expect(problems).toHaveLength(2)
  expect(problems[0]).toMatchObject({ blocking: false, slide: slide.id, signs: [road.id] })
  expect(problems[0]?.en).toContain(`is not sent to 1 signs that face traffic (${road.name})`)
  expect(problems[1]).toMatchObject({ signs: [road.id], en: expect.stringContaining('nothing to show') as string })
  await publish(administrator)

  const manifestOf = async (sign: string) =>
    Manifest.parse(await (await enter(system.url, hello(await pair(system.url, administrator, sign)))).next('manifest:changed'))
  const { bytes, mime, width, height, sha256: asset } = film
  expect(await manifestOf(still.id)).toMatchObject({
    slides: [{ slide: slide.id, asset, film: { fit: 'contain', background: '#102030' } }],
    assets: [{ sha256: asset, bytes, mime, width, height }]
  })
  expect(await manifestOf(road.id)).toMatchObject({ slides: [], assets: [], fallback: null })
})
