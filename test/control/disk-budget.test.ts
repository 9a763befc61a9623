import { expect, test } from 'vitest'
import { overDiskBudget } from '../../server/control/disk-budget.ts'
import type { Painted } from '../../server/control/pictures.ts'
import { profileOf } from '../../server/domain/canvas.ts'
import type { Sign } from '../../server/domain/sign.ts'

const canvas = { x: 0, y: 0, width: 192, height: 96, pitchMm: 10 }
const mb = 1024 * 1024
const sign = (id: string, diskBudgetBytes: number): Sign => ({
  id, name: `ป้าย ${id}`, place: '', province: 'TH-81', canvas, viewingDistanceM: 40, facesTraffic: false, tags: [], hours: [], brightness: [], fadeMs: 0, diskBudgetBytes
})
const painted = (name: string, bytes: number, signs: Sign[], legible = true): Painted => ({
  slide: { slide: name, revision: 1, title: name, content: { kind: 'picture', artworks: [], fit: 'cover', background: '#000000' } },
  profile: profileOf(canvas, 40),
  signs,
  rendering: { sha256: name.repeat(64), bytes, mime: 'image/png', width: 192, height: 96, legible, findings: [], hasQr: false }
})

test('a sign without room for all its files is named; the same file twice and what is not sent take none', () => {
  const [small, large] = [sign('small', 10 * mb), sign('large', 100 * mb)]
  const both = [small, large]
  expect(overDiskBudget([painted('a', 6 * mb, both), painted('a', 6 * mb, both), painted('b', 6 * mb, both, false)])).toEqual([])
  const [problem] = overDiskBudget([painted('a', 6 * mb, both), painted('b', 6 * mb, both)])
  expect(problem).toMatchObject({ kind: 'over-disk-budget', signs: ['small'] })
  expect(problem?.th).toContain('12 MB')
})
