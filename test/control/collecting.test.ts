import { firstRules } from '../../server/domain/planning-rules.ts'
import { existsSync } from 'node:fs'
import { onTestFinished, expect, test } from 'vitest'
import { createCollector, keptDays } from '../../server/control/collecting.ts'
import { createRenderings } from '../../server/control/renderings.ts'
import type { SignState } from '../../server/control/ports/signs.ts'
import { centre, type Artwork, type Composed, type Slide } from '../../server/domain/slide.ts'
import { dayMs } from '../../server/domain/time.ts'
import { createStudio } from '../../server/rendering/studio.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { systemClock } from '../../server/timing/clock.ts'

const studio = await createStudio()
const profile = { width: 96, height: 32, floorPx: 7, goodPx: 9 }
const text = (headline: string, artworks: Artwork[] = []): Composed => ({
  kind: 'composed', headline, shortHeadline: '', body: '', callToAction: '', theme: 'navy', artworks, qr: ''
})
const person = { id: 'a', name: 'ผู้ทดสอบ' }
const unseen: SignState = { sign: 'a', wanted: null, held: null, shown: null, fault: null, lastSeenAt: null, player: null }

/** Real stores on a clock that starts where the machine's stands, since files carry its time. */
async function openCabinet() {
  const stores = await openStores({ clock: systemClock, folder: await tempFolder(), publicUrl: 'http://127.0.0.1' })
  onTestFinished(() => stores.close())
  let now = Date.now()
  const clock = { now: () => now }
  const renderings = createRenderings({ ...stores, studio, clock })
  const collector = createCollector({ ...stores, clock })
  const isThere = (sha256: string) => existsSync(stores.media.path(sha256))
  /** A manifest that shows one file, as a sign's state names it. */
  const manifestOf = async (letter: string, sha256: string) => {
    const version = letter.repeat(64)
    await stores.manifests.save({
      version, issue: 1, sign: { id: 'a', name: 'ป้าย', province: 'TH-80' }, frame: { x: 0, y: 0, width: 96, height: 32 }, slides: [],
      assets: [{ sha256, bytes: 1, mime: 'image/png', width: 96, height: 32 }], loops: [], segments: [], fallback: null
    })
    return { version, issue: 1 }
  }
  return { stores, renderings, collector, isThere, manifestOf, pass: (days: number) => void (now += days * dayMs) }
}

test('a rendering nobody needs goes after thirty days, with its file; one looked at meanwhile stays', async () => {
  const { renderings, collector, isThere, pass } = await openCabinet()
  const old = await renderings.ensure(text('เก่า'), profile)
  const seen = await renderings.ensure(text('ดูอยู่'), profile)
  expect(await collector.collect()).toBe(0)
  pass(keptDays - 1)
  await renderings.ensure(text('ดูอยู่'), profile)
  pass(2)
  expect(await collector.collect()).toBe(1)
  expect([isThere(old.sha256), isThere(seen.sha256)]).toEqual([false, true])
  expect(await renderings.ensure(text('เก่า'), profile)).toEqual(old)
  expect(isThere(old.sha256), 'painted anew when it is asked for').toBe(true)
})

test('what a sign is to show, holds or shows stays for ever, however long nobody looked', async () => {
  const { stores, renderings, collector, isThere, manifestOf, pass } = await openCabinet()
  const made = []
  for (const headline of ['ต้องการ', 'ถืออยู่', 'แสดงอยู่', 'ไม่ใช้']) made.push((await renderings.ensure(text(headline), profile)).sha256)
  const [wanted = '', held = '', shown = '', unused = ''] = made
  await stores.signStates.save({
    ...unseen,
    wanted: await manifestOf('a', wanted),
    held: await manifestOf('b', held),
    shown: { ...(await manifestOf('c', shown)), at: 0 }
  })
  pass(400)
  expect(await collector.collect()).toBe(1)
  expect([wanted, held, shown, unused].map(isThere)).toEqual([true, true, true, false])
})

test('a file that is also an artwork of a slide or of an old issue, or of another key, stays', async () => {
  const { stores, renderings, collector, isThere, pass } = await openCabinet()
  const [inSlide, inIssue] = [await renderings.ensure(text('ในสไลด์'), profile), await renderings.ensure(text('ในฉบับ'), profile)]
  const artwork = ({ sha256 }: { sha256: string }): Artwork => ({ sha256, mime: 'image/png', width: 96, height: 32, fileName: 'a.png', focus: centre })
  const slide: Slide = {
    id: 'a', province: null, source: '', reviewOn: null,
    revisions: [{ number: 1, title: 'ก', content: text('ก', [artwork(inSlide)]), author: person, authoredAt: 0, step: { step: 'draft' } }]
  }
  await stores.catalogue.change((document) => ({ ...document, slides: [slide] }))
  await stores.issues.append({
    number: 1, at: 0, by: person, note: '', playlists: [], rules: firstRules, rollbackOf: null,
    slides: [{ slide: 'b', revision: 1, title: 'ข', content: { kind: 'picture', artworks: [artwork(inIssue)], fit: 'cover', background: '#000000' } }]
  })
  // The same picture by another name: a body that is too much for the sign is left out.
  const plain = await renderings.ensure(text('สองชื่อ'), profile)
  const { sha256 } = plain
  pass(keptDays)
  const twin = await renderings.ensure({ ...text('สองชื่อ'), body: 'เนื้อความที่ยาวเกินกว่าป้ายเล็กจะแสดงได้ทั้งหมด' }, profile)
  expect(twin.sha256).toBe(sha256)
  pass(1)
  expect(await collector.collect()).toBe(0)
  expect([inSlide.sha256, inIssue.sha256, sha256].map(isThere)).toEqual([true, true, true])
})
