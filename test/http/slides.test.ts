import sharp from 'sharp'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { Artwork } from '../../server/domain/slide.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

const text = {
  kind: 'composed',
  headline: 'เช็กให้ชัวร์ก่อนโอน',
  shortHeadline: 'เช็กก่อนโอน',
  body: 'ชื่อบัญชีไม่ตรง อย่าโอน',
  callToAction: 'โทร 1441'
} as const

test('day one: the pack of 20 waits for approval, 76 signs in 76 provinces wait for pairing', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const slides = await administrator.call(api.slideRoll)
  expect(slides).toHaveLength(20)
  expect(slides.every(({ step }) => step === 'submitted')).toBe(true)
  const signs = await administrator.call(api.signs)
  expect(new Set(signs.map(({ sign }) => sign.province)).size).toBe(76)
  expect(signs.some(({ paired }) => paired)).toBe(false)
  expect(await administrator.call(api.provinces)).toHaveLength(76)
})

test('slides are told a page at a time or all in short, found however they are spelt; who is of a province hears of its own and the nation’s', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const [krabi, trang] = await Promise.all(['TH-81', 'TH-92'].map((province) => bringIn(system.url, administrator, `officer-${province.slice(3)}`, ['province-officer'], province)))
  if (krabi === undefined || trang === undefined) throw new RangeError('no officer')
  await krabi.call(api.writeSlide, { body: { title: 'น้ำท่วมคลองท่อม', content: { ...text, theme: 'alert' } } })
  const page = (query: object) => administrator.call(api.slidePage, { query })
  const roll = await administrator.call(api.slideRoll)
  expect(await page({ from: 16, most: 8 })).toEqual({ rows: roll.slice(16), total: 21, known: 21 })
  expect(await page({ words: 'นํ้าท่วม', of: 'TH-81' })).toMatchObject({ rows: [{ title: 'น้ำท่วมคลองท่อม', step: 'draft', province: 'TH-81' }], total: 1, known: 21 })
  expect(await page({ words: '1441', step: 'draft', kind: 'picture' })).toEqual({ rows: [], total: 0, known: 21 })
  expect(await administrator.call(api.slideRoll, { query: { step: 'draft' } })).toHaveLength(1)
  expect([(await krabi.call(api.slidePage)).known, (await trang.call(api.slidePage)).known]).toEqual([21, 20])
  expect(await administrator.try(api.slidePage, { query: { most: 500 } })).toMatchObject({ status: 400, body: { code: 'bad-input' } })
})

test('a composed slide is previewed at a canvas, submitted, and approved by another person only', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const [theme] = await administrator.call(api.themes)
  const content = { ...text, theme: theme?.id }
  const slide = await administrator.call(api.writeSlide, { body: { title: 'เช็กก่อนโอน', content } })
  const at = { id: slide.id, revision: 1 }
  const preview = await administrator.call(api.previewSlide, {
    params: at,
    query: { width: 192, height: 96, pitchMm: 10, viewingDistanceM: 30 }
  })
  expect(await sharp(Buffer.from(preview.image.split(',')[1] ?? '', 'base64')).metadata()).toMatchObject({ width: 192, height: 96 })
  expect(preview.legible).toBe(true)

  expect(await approver.try(api.approveSlide, { params: at })).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  await administrator.call(api.submitSlide, { params: at })
  expect(await administrator.try(api.approveSlide, { params: at })).toMatchObject({ status: 403, body: { code: 'own-work' } })
  const approved = await approver.call(api.approveSlide, { params: at })
  expect(approved.revisions[0]?.step).toMatchObject({ step: 'approved', by: { name: 'ผู้ทดสอบ approver' } })

  const again = await administrator.call(api.writeSlide, { body: { slide: slide.id, title: 'เช็กก่อนโอน ๒', content } })
  expect(again.revisions.map(({ number, step }) => [number, step.step])).toEqual([
    [1, 'approved'],
    [2, 'draft']
  ])
})

test('a returned slide carries the comment', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const [slide] = await administrator.call(api.slideRoll)
  const params = { id: slide?.id, revision: 1 }
  expect(await administrator.try(api.returnSlide, { params, body: { comment: ' ' } })).toMatchObject({ status: 400 })
  const returned = await administrator.call(api.returnSlide, { params, body: { comment: 'ยืนยันเบอร์โทรก่อน' } })
  expect(returned.revisions[0]?.step).toMatchObject({ step: 'returned', comment: 'ยืนยันเบอร์โทรก่อน' })
})

test('a picture is taken, normalised and drawn; what is no picture is refused in words', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const png = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#0040c0' } }).png().toBuffer()
  const taken = await administrator.upload(api.upload, png, 'ภาพเตือนภัย.png')
  const artwork = Artwork.parse(taken.body)
  expect(artwork).toMatchObject({ width: 400, height: 200, fileName: 'ภาพเตือนภัย.png' })

  const content = { kind: 'picture', artworks: [artwork], fit: 'cover', background: '#000000' }
  const slide = await administrator.call(api.writeSlide, { body: { title: 'ภาพ', content } })
  const { image } = await administrator.call(api.previewSlide, {
    params: { id: slide.id, revision: 1 },
    query: { width: 96, height: 32, pitchMm: 10, viewingDistanceM: 20 }
  })
  const { data } = await sharp(Buffer.from(image.split(',')[1] ?? '', 'base64')).raw().toBuffer({ resolveWithObject: true })
  expect([data[0], data[1], data[2]]).toEqual([0, 0x40, 0xc0])

  const refused = await administrator.upload(api.upload, Buffer.from('just words'), 'words.png')
  expect(refused).toMatchObject({ status: 415, body: { code: 'not-a-picture' } })
  expect(await administrator.upload(api.upload, png.subarray(0, 150), 'cut.png')).toMatchObject({ status: 422, body: { code: 'broken-picture' } })
  expect(await administrator.upload(api.upload, new Uint8Array(25 * 1024 * 1024 + 1), 'huge.png')).toMatchObject({
    status: 413,
    body: { code: 'too-large' }
  })
})

test('bad input is refused with what was expected, and the server stays up', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const send = (body: string) =>
    fetch(`${system.url}/api/slides`, { method: 'POST', headers: { cookie: administrator.cookie(), 'content-type': 'application/json' }, body })
  expect(await (await send('{')).json()).toMatchObject({ code: 'bad-input', en: 'Expected JSON for body but received something else' })
  expect(await (await send('{"title":1}')).json()).toMatchObject({ en: 'Expected string for title but received 1' })
  expect((await send(JSON.stringify({ title: 'x'.repeat(300 * 1024) }))).status).toBe(413)
  expect(await administrator.try(api.slide, { params: { id: 'no-such-slide' } })).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect((await fetch(`${system.url}/media/..%2f..%2f..%2fetc%2fpasswd`)).status).toBe(400)
  expect((await fetch(`${system.url}/media/zz`)).status).toBe(400)
  expect((await administrator.call(api.slideCounts)).known).toBe(20)
})
