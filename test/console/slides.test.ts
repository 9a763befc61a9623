import { expect, test } from 'vitest'
import { eachInTurn } from '../../server/console/state/each-in-turn.ts'
import { findSlides } from '../../server/console/state/find-slides.ts'
import { nextSteps } from '../../server/console/state/next-steps.ts'
import { slideDeeds } from '../../server/console/state/slide-deeds.ts'
import type { Slide, Step } from '../../server/domain/slide.ts'

const by = { id: 'somebody', name: 'ผู้จัดทำตัวอย่าง' }
const steps: Record<Step['step'], Step> = {
  draft: { step: 'draft' },
  submitted: { step: 'submitted', by, at: 1 },
  approved: { step: 'approved', by, at: 1 },
  returned: { step: 'returned', by, at: 1, comment: 'แก้คำ' },
  retired: { step: 'retired', by, at: 1 }
}
const slide = (id: string, title: string, step: Step['step'], author = 'somebody'): Slide => ({
  id,
  province: null,
  source: '',
  reviewOn: null,
  revisions: [
    {
      number: 1,
      title,
      content: { kind: 'composed', headline: 'น้ำท่วม', shortHeadline: '', body: '', callToAction: 'โทร ๑๔๔๑', theme: 'alert', artworks: [], qr: '' },
      author: { id: author, name: author },
      authoredAt: 1,
      step: steps[step]
    }
  ]
})
const slides = [slide('c', 'เลย', 'submitted', 'me'), slide('b', 'ขอนแก่น', 'submitted'), slide('a', 'กระบี่', 'draft'), slide('d', 'แพร่', 'approved')]
const ids = (found: readonly Slide[]) => found.map(({ id }) => id)

test('nobody is offered to approve their own slide', () => {
  const deeds = slideDeeds(slides, 'me')
  expect([ids(deeds.submittable), ids(deeds.approvable), ids(deeds.own)]).toEqual([['a'], ['b'], ['c']])
})

test.each([
  ['', 'all', ['a', 'b', 'd', 'c']],
  ['', 'submitted', ['b', 'c']],
  ['เเพร่', 'all', ['d']],
  ['1441', 'draft', ['a']],
  ['นํ้าท่วม', 'approved', ['d']],
  ['ไม่มี', 'all', []]
] as const)('“%s” among %s finds them in Thai order, however it is spelt', (typed, step, found) => {
  expect(ids(findSlides(slides, typed, step))).toEqual(found)
})

test('one refusal among many does not stop the others', async () => {
  const refusal = new Error('own work')
  const told = await eachInTurn([1, 2, 3], (n) => (n === 2 ? Promise.reject(refusal) : Promise.resolve()))
  expect(told).toEqual({ done: [1, 3], refused: [{ item: 2, error: refusal }] })
})

test('the way to the first slide on glass knows what is done', () => {
  const done = (standing: Parameters<typeof nextSteps>[0]) => nextSteps(standing).map((each) => each.done)
  expect(done({ ready: 0, playlists: [], issues: [], fleet: { paired: 0 } })).toEqual([false, false, false, false])
  expect(done({ ready: 1, playlists: [], issues: [], fleet: { paired: 1 } })).toEqual([true, false, false, true])
})
