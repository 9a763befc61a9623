/** Plans for tests: whole things with what matters given, and generated ones. */
import fc from 'fast-check'
import type { Issue, IssuedPlaylist, IssuedSlide } from '../../server/domain/issue.ts'
import type { Rendering } from '../../server/domain/manifest.ts'
import type { Province } from '../../server/domain/province.ts'
import { always, weekdays, type Schedule } from '../../server/domain/schedule.ts'
import type { Sign } from '../../server/domain/sign.ts'
import type { Takeover } from '../../server/domain/takeover.ts'
import type { Target } from '../../server/domain/target.ts'
import { dateAfter, minuteMs } from '../../server/domain/time.ts'

const by = { id: 'officer', name: 'เจ้าหน้าที่' }
/** An instant by a Bangkok clock; 2026-11-23 is a Monday. */
export const at = (text: string): number => Date.parse(`${text.length === 10 ? `${text}T00:00` : text}+07:00`)

export const north: Province = { code: 'TH-50', nameTh: 'เชียงใหม่', nameEn: 'Chiang Mai', abbrTh: 'ชม', region: 'north', regionTh: 'เหนือ', col: 0, row: 0 }
export const south: Province = { code: 'TH-81', nameTh: 'กระบี่', nameEn: 'Krabi', abbrTh: 'กบ', region: 'south', regionTh: 'ใต้', col: 1, row: 1 }

export const sign = (plan: Partial<Sign> = {}): Sign => ({
  id: 'gate',
  name: 'ป้ายหน้าศาลากลาง',
  place: '',
  province: south.code,
  canvas: { x: 0, y: 0, width: 320, height: 160, pitchMm: 8 },
  viewingDistanceM: 45,
  facesTraffic: false,
  tags: [],
  hours: [],
  brightness: [],
  fadeMs: 0,
  diskBudgetBytes: 500 * 1024 * 1024,
  ...plan
})
export const slide = (id: string, plan: Partial<IssuedSlide> = {}): IssuedSlide => ({
  slide: id,
  revision: 1,
  title: `เรื่อง ${id}`,
  content: { kind: 'composed', headline: id, shortHeadline: '', body: '', callToAction: '', theme: 'alert', artworks: [], qr: '' },
  ...plan
})
export const film = (id: string): IssuedSlide =>
  slide(id, {
    content: {
      kind: 'video',
      film: { sha256: 'f'.repeat(64), mime: 'video/mp4', codec: 'h264', width: 320, height: 160, durationMs: 8000, bytes: 1, fileName: 'a.mp4' },
      poster: null,
      fit: 'cover',
      background: '#000000'
    }
  })
/** Entries by slide; what is not given is as ordinary as can be. */
export const playlist = (id: string, entries: readonly (string | Partial<IssuedPlaylist['entries'][number]>)[], plan: Partial<IssuedPlaylist> = {}): IssuedPlaylist => ({
  id,
  name: `รายการ ${id}`,
  target: [{ kind: 'nation' }],
  exclude: [],
  priority: 'base',
  schedule: always,
  province: null,
  entries: entries.map((entry) => ({
    slide: 'a',
    revision: 1,
    dwellMs: 8000,
    share: 1,
    valid: { first: null, last: null },
    ...(typeof entry === 'string' ? { slide: entry } : entry)
  })),
  ...plan
})
export const issue = (playlists: IssuedPlaylist[], plan: Partial<Issue> = {}): Issue => ({
  number: 7,
  at: 0,
  by,
  note: '',
  rollbackOf: null,
  playlists,
  slides: [...new Set(playlists.flatMap(({ entries }) => entries.map((entry) => entry.slide)))].map((id) => slide(id)),
  rules: { hotlineEachMinute: false, localShares: {} },
  ...plan
})
export const takeover = (id: string, from: number, until: number, plan: Partial<Takeover> = {}): Takeover => ({
  id,
  reason: 'น้ำท่วมฉับพลัน',
  drill: false,
  slots: [{ slide: `${id}-slide`, revision: 1, dwellMs: 5000 }],
  slides: [slide(`${id}-slide`)],
  target: [{ kind: 'nation' }],
  exclude: [],
  durationMs: 15 * minuteMs,
  requestedBy: by,
  requestedAt: from - minuteMs,
  step: { step: 'running', by, at: from, from, until, breakGlass: null },
  ...plan
})
export const rendering = ({ slide: id }: IssuedSlide, { width, height }: { width: number; height: number }): Rendering => ({
  sha256: Buffer.from(`${id}-${width}`).toString('hex').padEnd(64, '0').slice(0, 64),
  bytes: 1000,
  mime: 'image/png',
  width,
  height,
  legible: true
})

const time = fc.integer({ min: 0, max: 47 }).map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
const window = fc.record({ from: time, until: fc.oneof(time, fc.constant('24:00')) })
export const dayparts = fc.array(fc.tuple(window, fc.subarray([...weekdays], { minLength: 1 })).map(([one, days]) => ({ ...one, days })), { maxLength: 3 })
const day = fc.integer({ min: -2, max: 40 }).map((days) => dateAfter('2026-11-24', days))
const dates = fc.record({ first: fc.option(day, { freq: 2 }), last: fc.option(day, { freq: 2 }) })
const schedules: fc.Arbitrary<Schedule> = fc
  .tuple(dates, dayparts, fc.uniqueArray(fc.record({ day, windows: fc.array(window, { maxLength: 2 }) }), { maxLength: 3, selector: (one) => one.day }))
  .map(([days, parts, exceptions]) => ({ ...days, dayparts: parts, exceptions }))

/** Issues of up to six playlists of up to eight slides: dates, dayparts, campaigns, local ones and all. */
export const issues = (): fc.Arbitrary<Issue> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          schedule: schedules,
          priority: fc.constantFrom('base' as const, 'base' as const, 'campaign' as const),
          province: fc.constantFrom(null, null, north.code, south.code),
          target: fc.constantFrom<Target[]>([{ kind: 'nation' }], [{ kind: 'region', region: 'south' }], [{ kind: 'tag', tag: 'pier' }]),
          exclude: fc.constantFrom<Target[]>([], [{ kind: 'tag', tag: 'pier' }]),
          entries: fc.array(
            fc.record({
              slide: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
              revision: fc.constant(1),
              dwellMs: fc.integer({ min: 3000, max: 20_000 }),
              share: fc.integer({ min: 1, max: 4 }),
              valid: fc.oneof({ weight: 3, arbitrary: fc.constant({ first: null, last: null }) }, dates)
            }),
            { maxLength: 4 }
          )
        }),
        { maxLength: 6 }
      ),
      fc.boolean(),
      fc.constantFrom<Record<string, number>[]>({}, { [south.code]: 20 }, { [south.code]: 35, [north.code]: 10 })
    )
    .map(([playlists, hotlineEachMinute, localShares]) =>
      issue(
        playlists.map((plan, index) => ({ ...playlist(`p${index}`, []), ...plan })),
        {
          slides: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => slide(id, id === 'c' ? { content: { kind: 'composed', headline: 'โทร 1441', shortHeadline: '', body: '', callToAction: '', theme: 'x', artworks: [], qr: '' } } : {})).concat(film('h')),
          rules: { hotlineEachMinute, localShares }
        }
      )
    )

/** Takeovers about the first days after `start`, overlapping and not. */
export const takeovers = (start: number): fc.Arbitrary<Takeover[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: -3000, max: 9000 }), fc.integer({ min: 0, max: 1440 }), fc.boolean()), { maxLength: 4 })
    .map((list) =>
      list.map(([from, minutes, local], index) =>
        takeover(`t${index}`, start + from * minuteMs, start + (from + minutes) * minuteMs, { target: local ? [{ kind: 'region', region: 'south' }] : [{ kind: 'nation' }] })
      )
    )
