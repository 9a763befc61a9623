import { expect, test } from 'vitest'
import { approvedRevision, Slide, type Step } from '../../server/domain/slide.ts'

const by = { by: { id: 'x', name: 'x' }, at: 0 }
const slide = (...steps: Step[]) =>
  Slide.parse({
    id: 'a',
    province: null,
    source: '',
    revisions: steps.map((step, index) => ({
      number: index + 1,
      title: 'เรื่อง',
      content: { kind: 'composed', headline: 'ก', shortHeadline: '', body: '', callToAction: '', theme: 'alert' },
      author: by.by,
      authoredAt: 0,
      step
    }))
  })
const approved: Step = { step: 'approved', ...by }

test.each<[string, Step[], number | undefined]>([
  ['nothing approved', [{ step: 'draft' }], undefined],
  ['a newer draft does not take the approved one away', [approved, { step: 'submitted', ...by }], 1],
  ['the newest approved one', [approved, approved], 2],
  ['a retired one brings no older one back', [approved, { step: 'retired', ...by }], undefined],
  ['nor does a draft after it', [{ step: 'retired', ...by }, { step: 'draft' }], undefined],
  ['one approved after it may go on glass', [{ step: 'retired', ...by }, { step: 'returned', ...by, comment: '' }, approved], 3]
])('%s', (_, steps, number) => {
  expect(approvedRevision(slide(...steps))?.number).toBe(number)
})

test('a slide kept before there were review dates has none', () => {
  expect(slide({ step: 'draft' }).reviewOn).toBeNull()
})
