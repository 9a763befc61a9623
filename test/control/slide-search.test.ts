import { expect, test } from 'vitest'
import { countSlides, findSlides, lineOf, searchSlides, type SlideSought } from '../../server/control/slide-search.ts'
import type { Content, Slide, Step } from '../../server/domain/slide.ts'

const by = { id: 'somebody', name: 'ผู้จัดทำตัวอย่าง' }
const steps: Record<Step['step'], Step> = {
  draft: { step: 'draft' },
  submitted: { step: 'submitted', by, at: 1 },
  approved: { step: 'approved', by, at: 1 },
  returned: { step: 'returned', by, at: 1, comment: 'แก้คำ' },
  retired: { step: 'retired', by, at: 1 }
}
const text: Content = { kind: 'composed', headline: 'น้ำท่วม', shortHeadline: '', body: '', callToAction: 'โทร ๑๔๔๑', theme: 'alert', artworks: [], qr: '' }
const artwork = { sha256: '0'.repeat(64), mime: 'image/png' as const, width: 2, height: 1, fileName: 'แผนที่น้ำท่วม.png', focus: { x: 0.5, y: 0.5 } }
const picture: Content = { kind: 'picture', artworks: [artwork], fit: 'cover', background: '#000000' }
const slide = (id: string, title: string, step: Step['step'], { content = text, province = null, authoredAt = 1 }: { content?: Content; province?: string | null; authoredAt?: number } = {}): Slide => ({
  id,
  province,
  source: '',
  reviewOn: null,
  revisions: [{ number: 1, title, content, author: by, authoredAt, step: steps[step] }]
})
const slides = [
  slide('c', 'เลย', 'submitted', { province: 'TH-42', authoredAt: 3 }),
  slide('b', 'ขอนแก่น', 'submitted', { authoredAt: 2 }),
  slide('a', 'กระบี่', 'draft', { province: 'TH-81' }),
  slide('d', 'แพร่', 'approved', { content: picture, authoredAt: 4 })
]

test.each<[SlideSought, string[]]>([
  [{}, ['a', 'b', 'd', 'c']],
  [{ step: 'submitted' }, ['b', 'c']],
  [{ words: 'เเพร่' }, ['d']],
  [{ step: 'draft', words: '1441' }, ['a']],
  [{ words: 'นํ้าท่วม', kind: 'picture' }, ['d']],
  [{ words: 'ท่วม เลย' }, ['c']],
  [{ of: 'TH' }, ['b', 'd']],
  [{ of: 'TH-81' }, ['a']],
  [{ theme: 'alert', of: 'TH' }, ['b']],
  [{ words: 'ไม่มี' }, []]
])('asked for %o it finds %j in Thai order, however it is spelt', (sought, ids) => {
  expect(findSlides(slides, sought).map(({ id }) => id)).toEqual(ids)
})

test('a page is a part of what fits, by title or the newest first, and tells how much that is', () => {
  const page = (sort: 'title' | 'newest') => searchSlides(slides, { sort, from: 1, most: 2 })
  expect(page('title')).toMatchObject({ rows: [{ id: 'b' }, { id: 'd' }], total: 4, known: 4 })
  expect(page('newest')).toMatchObject({ rows: [{ id: 'c' }, { id: 'b' }], total: 4, known: 4 })
  expect(searchSlides(slides, { sort: 'title', from: 8, most: 2, step: 'submitted' })).toMatchObject({ rows: [], total: 2, known: 4 })
})

test('what is approved stays told while a newer revision waits', () => {
  const [, , , approved] = slides
  if (approved === undefined) throw new RangeError('no slide')
  const [first] = approved.revisions
  const both: Slide = { ...approved, revisions: first === undefined ? [] : [first, { ...first, number: 2, title: 'แพร่ ๒', step: steps.draft }] }
  expect(lineOf(both)).toMatchObject({ title: 'แพร่ ๒', number: 2, step: 'draft', approved: { number: 1, title: 'แพร่' } })
  expect(countSlides([both])).toMatchObject({ draft: 1, approved: 0, ready: 1, known: 1 })
})
