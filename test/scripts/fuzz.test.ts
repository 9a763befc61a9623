import { expect, test } from 'vitest'
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts'

test('nonsense by every wire and route is refused with a listed code each, and the server stays up and small', { timeout: 120_000 }, async () => {
  const { tallies, memory, findings } = await runFuzz({ count: 1000, seed: 'pinned', signs: 8, people: 3, say: () => undefined })
  expect(findings).toEqual([])
  // It got in everywhere, and not by good manners.
  for (const [name, { sent, answers }] of Object.entries(tallies)) expect([name, sent > 0 && (answers.get('ok') ?? 0) < sent / 2]).toEqual([name, true])
  expect(tallies.requests.answers.get('bad-input')).toBeGreaterThan(100)
  expect(tallies.signs.answers.get('bad-message')).toBeGreaterThan(100)
  expect(tallies.helloes.answers.get('old-player')).toBeGreaterThan(0)
  expect(memory.late.live).toBeGreaterThan(0)
})
