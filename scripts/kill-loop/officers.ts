/** People at work while the server is killed again and again: they upload, approve, plan and publish, and note what they were answered. */
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { api } from '../../server/protocol/api.ts'
import { Refused, type Operator } from '../simulator/operator.ts'
import type { Seeded } from '../simulator/seeded.ts'

interface Parts {
  author: Operator
  approver: Operator
  chance: Seeded
}
/** What the server has answered, and so must still know after any kill. */
export interface Answered {
  /** Slides by id, with the sha256 of the picture each is made of. */
  slides: Map<string, string>
  approved: Set<string>
  issue: number
  uploads: number
}
export type Officers = ReturnType<typeof startOfficers>

const [width, height] = [96, 48]
const breathMs = 50
/** What may be answered when two people work at once, or when an answer was lost and the deed is tried again. */
const usual = new Set(['stale', 'not-found', 'not-ready', 'nothing-to-publish', 'wrong-step'])

export function startOfficers({ author, approver, chance }: Parts) {
  const answered: Answered = { slides: new Map(), approved: new Set(), issue: 0, uploads: 0 }
  const faults: string[] = []
  let stopped = false

  const picture = (): Promise<Buffer> => {
    const channel = () => chance.whole(256)
    return sharp({ create: { width, height, channels: 3, background: { r: channel(), g: channel(), b: channel() } } })
      .composite([{ input: { create: { width: 8, height: 8, channels: 3, background: { r: channel(), g: channel(), b: channel() } } }, left: chance.whole(80), top: chance.whole(40) }])
      .png()
      .toBuffer()
  }
  const makeSlide = async (): Promise<void> => {
    const artwork = await author.upload(new Uint8Array(await picture()), 'picture.png', 'image/png')
    answered.uploads += 1
    const content = { kind: 'picture' as const, artworks: [artwork], fit: 'contain' as const, background: '#000000' }
    const slide = await author.call(api.writeSlide, { body: { title: `สไลด์ ${chance.name(6)}`, content } })
    answered.slides.set(slide.id, artwork.sha256)
    await author.call(api.submitSlide, { params: { id: slide.id, revision: 1 } })
    await approver.call(api.approveSlide, { params: { id: slide.id, revision: 1 } })
    answered.approved.add(slide.id)
  }
  const publish = async (): Promise<void> => {
    const [playlist] = await author.call(api.playlists)
    if (playlist === undefined) throw new Error('the playlist is gone')
    const { id, ...plan } = playlist
    const dwellMs = 3000 + 1000 * chance.whole(5)
    const newest = [...answered.approved].slice(-2).map((slide) => ({ slide, dwellMs, share: 1 }))
    const entries = [...plan.entries.slice(0, 3).map((entry) => ({ ...entry, dwellMs })), ...newest.filter(({ slide }) => plan.entries.slice(0, 3).every((entry) => entry.slide !== slide))]
    await author.call(api.changePlaylist, { params: { id }, body: { ...plan, entries } })
    const { issue } = await author.publish('ระหว่างการทดสอบ')
    answered.issue = Math.max(answered.issue, issue.number)
  }
  const keepDoing = async (deed: () => Promise<void>): Promise<void> => {
    while (!stopped) {
      await deed().catch((fault: unknown) => {
        // Without an answer nobody knows whether it was done.
        if (fault instanceof Refused && !usual.has(fault.code)) faults.push(`${fault.code}: ${fault.message}`)
        else if (!(fault instanceof Refused) && !(fault instanceof TypeError)) faults.push(String(fault))
      })
      await pause(breathMs)
    }
  }
  const working = Promise.all([keepDoing(makeSlide), keepDoing(publish)])
  return {
    answered,
    faults,
    async stop(): Promise<void> {
      stopped = true
      await working
    }
  }
}
