import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { compileManifest, createCompiler } from '../../server/domain/compile-manifest.ts'
import { Province } from '../../server/domain/province.ts'
import { always, weekdays, type Schedule } from '../../server/domain/schedule.ts'
import type { Scope } from '../../server/domain/target.ts'
import { at, issue, playlist, rendering, sign, slide } from './plan-samples.ts'

const provinces = z.array(Province).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/provinces.json'), 'utf8')))
const provinceAt = (index: number): Province => provinces[index % provinces.length]!

const rush: Schedule = {
  ...always,
  dayparts: [
    { from: '06:00', until: '09:00', days: [...weekdays] },
    { from: '16:30', until: '19:30', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    { from: '22:00', until: '05:00', days: ['fri', 'sat'] }
  ],
  exceptions: [{ day: '2026-12-05', windows: [{ from: '08:00', until: '12:00' }] }]
}
const targetOf = (index: number): Scope[] =>
  index % 3 === 0
    ? [{ kind: 'nation' }]
    : index % 3 === 1
      ? [{ kind: 'region', region: provinceAt(index * 5).region }]
      : [{ kind: 'province', province: provinceAt(index).code }, { kind: 'province', province: provinceAt(index + 30).code }, { kind: 'tag', tag: 'gate' }]
const playlists = Array.from({ length: 30 }, (_, index) =>
  playlist(
    `p${index}`,
    Array.from({ length: 4 + (index % 9) }, (_, entry) => ({ slide: `s${(index * 7 + entry * 3) % 60}`, share: 1 + ((index * entry) % 4), valid: { first: null, last: entry === 2 ? '2026-12-01' : null } })),
    {
      target: targetOf(index),
      exclude: index % 5 === 0 ? [{ kind: 'tag', tag: 'quiet' }] : [],
      priority: index % 6 === 5 ? 'campaign' : 'base',
      province: index >= 26 ? provinceAt(index - 26).code : null,
      schedule: index % 2 === 0 ? { ...always, last: index % 4 === 0 ? '2026-12-10' : null } : rush
    }
  )
)
const published = issue(playlists, {
  slides: Array.from({ length: 60 }, (_, index) => slide(`s${index}`, { content: { kind: 'picture', artworks: [], fit: 'cover', background: '#000000', hotline: index % 7 === 0 } })),
  rules: { hotlineEachMinute: true, localShares: Object.fromEntries(provinces.slice(0, 20).map(({ code }) => [code, 20])) }
})
const shapes = [[320, 160, 8, 45], [128, 64, 10, 30], [192, 96, 10, 40], [512, 256, 5, 40]] as const
const signs = Array.from({ length: 10_000 }, (_, index) => {
  const [width, height, pitchMm, viewingDistanceM] = shapes[index % 4]!
  return sign({
    id: `sign-${index}`,
    province: provinceAt(index).code,
    canvas: { x: 0, y: 0, width, height, pitchMm },
    viewingDistanceM,
    facesTraffic: index % 3 === 0,
    tags: [...(index % 11 === 0 ? ['gate'] : []), ...(index % 13 === 0 ? ['quiet'] : [])],
    hours: index % 5 === 0 ? [{ from: '05:00', until: '23:00', days: [...weekdays] }] : [],
    brightness: index % 2 === 0 ? [] : [{ from: '18:00', until: '06:00', percent: 40 }]
  })
})

test('30 playlists become orders for 10,000 signs, each as if made alone', () => {
  const ingredients = { issue: published, takeovers: [], now: at('2026-11-24T10:00'), renderingOf: rendering }
  const compile = createCompiler(ingredients)
  const bodies = signs.map((one, index) => compile(one, provinceAt(index)))
  for (const index of [0, 4711, 9999]) expect(bodies[index]).toEqual(compileManifest({ ...ingredients, sign: signs[index]!, province: provinceAt(index) }))
})
