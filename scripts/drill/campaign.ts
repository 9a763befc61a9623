/** What the drill puts on the air: a few marked slides, approved, in one loop for the nation. */
import { api } from '../../server/protocol/api.ts'
import type { Operator } from '../simulator/operator.ts'
import { markedCanvas, markedPicture } from './marked-pictures.ts'

export const dwellMs = 3000
const slideCount = 4

/** The slide of each mark. */
export async function publishMarked(author: Operator, approver: Operator): Promise<Map<number, string>> {
  const slides = new Map<number, string>()
  for (let mark = 1; mark <= slideCount; mark++) {
    const artwork = await author.upload(await markedPicture(mark), `${mark}.png`, 'image/png')
    const content = { kind: 'picture' as const, artworks: [artwork], fit: 'contain' as const, background: '#000000' }
    const { id } = await author.call(api.writeSlide, { body: { title: `สไลด์ทดสอบ ${mark}`, content } })
    await author.call(api.submitSlide, { params: { id, revision: 1 } })
    await approver.call(api.approveSlide, { params: { id, revision: 1 } })
    slides.set(mark, id)
  }
  const entries = [...slides.values()].map((slide) => ({ slide, dwellMs, share: 1 }))
  await author.call(api.createPlaylist, { body: { name: 'ซ้อมรบ', enabled: true, entries, target: [{ kind: 'nation' }] } })
  await author.publish('ซ้อมรบ')
  return slides
}

/** Where the drill's signs show them on their output. */
export const drillCanvas = { x: 20, y: 10, ...markedCanvas, pitchMm: 10 }
