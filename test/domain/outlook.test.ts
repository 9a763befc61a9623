import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOutlook } from '../../server/domain/day-outlook.ts'
import type { Issue } from '../../server/domain/issue.ts'
import { explainAt } from '../../server/domain/outlook.ts'
import { createPlanner, horizonOf } from '../../server/domain/planner.ts'
import { sceneAt } from '../../server/domain/scene.ts'
import { always, weekdays } from '../../server/domain/schedule.ts'
import type { Sign } from '../../server/domain/sign.ts'
import type { Takeover } from '../../server/domain/takeover.ts'
import { dateAfter, dayMs, hourMs, minuteMs, secondMs } from '../../server/domain/time.ts'
import { DayOutlook, Outlook } from '../../server/protocol/planning-views.ts'
import { lawRuns } from './law-runs.ts'
import { at, issue, issues, playlist, sign, slide, south, takeover, takeovers } from './plan-samples.ts'

const noon = at('2026-11-24T12:00')
const within = horizonOf(noon)
const look = (published: Issue, { running = [], on = sign() }: { running?: Takeover[]; on?: Sign } = {}) => {
  const planner = createPlanner({ content: published, takeovers: running, within, readable: () => true })
  const program = planner.programOf(on, south)
  return {
    program,
    at: (moment: number) => Outlook.parse(explainAt(program, moment, planner.titleOf)),
    day: (date: string) => DayOutlook.parse(dayOutlook(program, date, planner.titleOf))
  }
}
const daytime = { ...always, last: '2026-12-31', dayparts: [{ from: '06:00', until: '18:00', days: [...weekdays] }] }

test('a slide stands because of playlists: which, for how long their window holds, its share and its turns', () => {
  const { at: told } = look(issue([playlist('base', ['a', 'b'], { schedule: daytime }), playlist('port', [{ slide: 'a', share: 2 }])]))
  const outlook = told(noon)
  expect(outlook).toMatchObject({ at: noon, slide: 'a@1', title: 'เรื่อง a' })
  expect(outlook.from! <= noon && noon < outlook.until!).toBe(true)
  expect(outlook.why).toEqual({
    kind: 'playlists',
    hotline: false,
    playlists: [
      { id: 'base', name: 'รายการ base', priority: 'base', province: null, from: at('2026-11-24T06:00'), until: at('2026-11-24T18:00'), share: 1, turns: { own: 3, of: 4 } },
      { id: 'port', name: 'รายการ port', priority: 'base', province: null, from: null, until: null, share: 2, turns: { own: 3, of: 4 } }
    ]
  })
})

test('a playlist that holds from its first day to its last says so, however far they are', () => {
  const { at: told } = look(issue([playlist('base', ['a'], { schedule: { ...always, first: '2026-01-01', last: '2027-06-30' } })]))
  expect(told(noon).why).toMatchObject({ playlists: [{ from: at('2026-01-01'), until: at('2027-07-01') }] })
})

test('a turn put in for the hotline says so', () => {
  const others = ['a', 'b', 'c', 'd', 'e']
  const entries = [{ slide: 'h', dwellMs: 10_000 }, ...others.map((id) => ({ slide: id, dwellMs: 20_000 }))]
  const slides = [slide('h', { content: { kind: 'picture', artworks: [], fit: 'cover', background: '#000000', hotline: true } }), ...others.map((id) => slide(id))]
  const { at: told } = look(issue([playlist('base', entries)], { slides, rules: { hotlineEachMinute: true, localShares: {} } }))
  // The loop: h a b c H d e, of 120 s.
  const round = Math.ceil(noon / (120 * secondMs)) * 120 * secondMs
  const whys = [0, 10, 30, 50, 70, 80, 100].map((seconds) => told(round + seconds * secondMs)).map(({ slide: key, why }) => [key, why.kind === 'playlists' && why.hotline])
  expect(whys).toEqual([['h@1', false], ['a@1', false], ['b@1', false], ['c@1', false], ['h@1', true], ['d@1', false], ['e@1', false]])
})

test('a takeover, the sign’s hours, the fallback and nothing at all are reasons of their own', () => {
  const on = sign({ hours: [{ from: '05:00', until: '22:00', days: [...weekdays] }] })
  const running = [takeover('flood', noon, noon + 15 * minuteMs, { drill: true })]
  const { at: told } = look(issue([playlist('base', ['a'], { schedule: daytime })]), { on, running })
  expect(told(noon)).toMatchObject({ slide: 'flood-slide@1', title: 'เรื่อง flood-slide', why: { kind: 'takeover', id: 'flood', reason: 'น้ำท่วมฉับพลัน', drill: true, from: noon, until: noon + 15 * minuteMs } })
  expect(told(at('2026-11-24T23:00'))).toMatchObject({ slide: null, why: { kind: 'hours', from: at('2026-11-24T22:00'), until: at('2026-11-25T05:00') } })
  const ever = { ...always, dayparts: daytime.dayparts }
  expect(look(issue([playlist('base', ['a'], { schedule: ever })])).at(at('2026-11-24T20:00'))).toMatchObject({ slide: 'a@1', why: { kind: 'fallback' } })
  expect(look(issue([playlist('promise', ['a'], { priority: 'campaign', schedule: ever })])).at(at('2026-11-24T20:00'))).toEqual({
    at: at('2026-11-24T20:00'), slide: null, title: null, from: at('2026-11-24T18:00'), until: at('2026-11-25T06:00'), why: { kind: 'nothing' }
  })
})

test('a day is told in stretches without a gap, with its loops and how often each slide is planned', () => {
  const on = sign({ hours: [{ from: '05:00', until: '22:00', days: [...weekdays] }] })
  const day = look(issue([playlist('base', ['a', 'b'], { schedule: daytime })]), { on, running: [takeover('flood', noon, noon + 15 * minuteMs)] }).day('2026-11-24')
  expect(day.stretches.map(({ kind, from, until }) => [kind, (from - within.from) / hourMs, (until - within.from) / hourMs])).toEqual([
    ['dark', 0, 5],
    ['fallback', 5, 6],
    ['loop', 6, 12],
    ['takeover', 12, 12.25],
    ['loop', 12.25, 18],
    ['fallback', 18, 22],
    ['dark', 22, 24]
  ])
  expect(day.stretches[2]).toMatchObject({ playlists: [{ id: 'base', name: 'รายการ base' }], slots: [{ slide: 'a@1', dwellMs: 8000 }, { slide: 'b@1', dwellMs: 8000 }] })
  expect(day.planned.find(({ slide: key }) => key === 'flood-slide@1')).toEqual({ slide: 'flood-slide@1', title: 'เรื่อง flood-slide', plays: 180 })
})

test('what is told of a moment is what the sign shows then, and every day is told whole', () => {
  fc.assert(
    fc.property(issues(), takeovers(within.from), fc.integer({ min: within.from, max: within.until - 1 }), (published, running, moment) => {
      const { program, at: told, day } = look(published, { running })
      const scene = sceneAt(program.timetable, moment)
      expect(told(moment).slide).toBe(scene?.kind === 'slide' ? scene.slide : null)
      const date = dateAfter('2026-11-24', Math.floor((moment - within.from) / dayMs))
      const { stretches } = day(date)
      expect([stretches[0]?.from, stretches.at(-1)?.until]).toEqual([at(date), at(date) + dayMs])
      for (const [index, { from }] of stretches.entries()) if (index > 0) expect(from).toBe(stretches[index - 1]!.until)
    }),
    lawRuns(200)
  )
})
