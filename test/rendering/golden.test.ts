import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sampleArtworks } from '../../scripts/contact-sheet/sample-artworks.ts'
import type { Composed, Content } from '../../server/domain/slide.ts'
import { createPainter } from '../../server/rendering/painter.ts'
import { differenceFromGolden } from './golden.ts'

const painter = await createPainter()
const { artworks, read } = await sampleArtworks()
const composed = (texts: Partial<Composed>): Composed => ({
  kind: 'composed',
  headline: 'ตำรวจจริงไม่วิดีโอคอลสอบปากคำ',
  shortHeadline: 'ตำรวจไม่วิดีโอคอล',
  body: 'อ้างตำรวจ ดีเอสไอ หรือ ปปง. ขู่ว่าพัวพันคดี แล้วให้โอนเงินมาตรวจสอบ คือมิจฉาชีพ',
  callToAction: 'วางสายทันที แล้วโทร 1441',
  theme: 'alert',
  artworks: [],
  qr: '',
  ...texts
})
const at = (width: number, height: number, floorPx: number, goodPx: number) => ({ width, height, floorPx, goodPx })
const qr = 'https://www.thaipoliceonline.go.th'

const pictures: [string, Content, ReturnType<typeof at>][] = [
  ['tiny-strip', composed({}), at(96, 32, 7, 9)],
  ['small', composed({ theme: 'navy' }), at(128, 64, 7, 9)],
  ['usual', composed({ theme: 'amber' }), at(192, 96, 9, 12)],
  ['usual-qr', composed({ theme: 'forest', qr }), at(320, 160, 10, 13)],
  ['large', composed({ theme: 'violet' }), at(512, 256, 11, 14)],
  ['strip', composed({ theme: 'ocean' }), at(480, 160, 9, 12)],
  ['square', composed({ theme: 'rose' }), at(160, 160, 7, 9)],
  ['tall', composed({ theme: 'urgent' }), at(128, 256, 7, 9)],
  ['tall-qr', composed({ qr }), at(240, 480, 9, 12)],
  ['picture-beside', composed({ artworks, theme: 'violet', body: '' }), at(320, 160, 8, 10)],
  ['picture-above', composed({ artworks, theme: 'navy', body: '' }), at(240, 480, 9, 12)],
  ['picture-behind', composed({ artworks, body: '', headline: 'มิจฉาชีพแอบอ้างเป็นธนาคาร หลอกให้ติดตั้งแอปดูดเงิน' }), at(256, 128, 11, 14)],
  ['picture-cover', { kind: 'picture', artworks, fit: 'cover', background: '#000000' }, at(192, 96, 7, 8)],
  ['picture-contain', { kind: 'picture', artworks, fit: 'contain', background: '#102040' }, at(192, 96, 7, 8)]
]

test.each(pictures)('%s looks as it was found good', async (name, content, profile) => {
  const { bytes, width, height } = await painter.paint(content, profile, read)
  expect({ width, height }).toEqual({ width: profile.width, height: profile.height })
  expect(await differenceFromGolden(name, bytes)).toBeUndefined()
})

test('a picture that changed visibly is told, with the files to compare', async () => {
  const [sample] = pictures
  if (sample === undefined) throw new RangeError('no picture')
  const { bytes } = await painter.paint(sample[1], sample[2], read)
  expect(await differenceFromGolden('no-such-picture', bytes, { mayRenew: false })).toMatch(/there is no .*no-such-picture\.png; look at the picture/)
  expect(await differenceFromGolden(sample[0], await sharp(bytes).negate().toBuffer(), { mayRenew: false })).toMatch(/looks different: \d+\.\d+ % of its pixels changed/)
})
