import { expect, test } from 'vitest'
import type { IssueContent } from '../../server/domain/issue.ts'
import { createDifference } from '../../server/domain/issue-difference.ts'
import { createPlanner, horizonOf } from '../../server/domain/planner.ts'
import { always, weekdays } from '../../server/domain/schedule.ts'
import { at, issue, north, playlist, sign, slide, south } from './plan-samples.ts'

const within = horizonOf(at('2026-11-24'))
const all = [sign({ id: 'pier', tags: ['pier'] }), sign({ id: 'gate' }), sign({ id: 'hill', province: north.code })]
const difference = (before: IssueContent, after: IssueContent) => {
  const plan = (content: IssueContent) => createPlanner({ content, takeovers: [], within, readable: () => true })
  const { add, result } = createDifference(plan(before), plan(after))
  for (const one of all) add(one, one.province === south.code ? south : north)
  return result()
}
const base = playlist('base', ['a', 'b'])

test('the same content makes no difference', () => {
  expect(difference(issue([base]), issue([base]))).toEqual([])
})

test('what a province gains and loses is told in seconds an hour of one sign, on the mean of all its signs', () => {
  const after = issue([base, playlist('sea', ['c'], { priority: 'campaign', target: [{ kind: 'tag', tag: 'pier' }] })])
  expect(difference(issue([base]), after)).toEqual([
    {
      province: south.code,
      signs: { changed: 1, of: 2 },
      gains: [{ slide: 'c', title: 'เรื่อง c', before: 0, after: 1800 }],
      losses: [],
      changes: [
        { slide: 'a', title: 'เรื่อง a', before: 1800, after: 900 },
        { slide: 'b', title: 'เรื่อง b', before: 1800, after: 900 }
      ]
    }
  ])
})

test('a daypart counts for the part of the week it has', () => {
  const evening = { ...always, dayparts: [{ from: '18:00', until: '00:00', days: [...weekdays] }] }
  const [north50] = difference(issue([playlist('base', ['a'])]), issue([playlist('base', ['a']), playlist('night', ['b'], { priority: 'campaign', schedule: evening })]))
  expect(north50).toMatchObject({ province: north.code, gains: [{ slide: 'b', after: 900 }], changes: [{ slide: 'a', before: 3600, after: 2700 }] })
})

test('what is gone is a loss, and a new revision of a slide is told though it has the same time', () => {
  const revised = issue([playlist('base', [{ slide: 'a', revision: 2 }, 'b'])], { slides: [slide('a', { revision: 2, title: 'เรื่องใหม่' }), slide('b')] })
  expect(difference(issue([base]), revised)[0]).toMatchObject({ signs: { changed: 1, of: 1 }, gains: [], losses: [], changes: [{ slide: 'a', title: 'เรื่องใหม่', before: 1800, after: 1800 }] })
  expect(difference(issue([base]), issue([playlist('base', ['a'])]))[0]).toMatchObject({ losses: [{ slide: 'b', title: 'เรื่อง b', before: 1800, after: 0 }] })
})
