import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { heavyPng } from '../rendering/hostile-pictures.ts'
import { becomeAdministrator } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

test('while heavy broken pictures are being refused, other requests are answered at once', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const bomb = heavyPng().subarray(0, -2000)
  await administrator.call(api.slideRoll)
  const state = { refused: false }
  const refusals = Promise.all(['a.png', 'b.png'].map((name) => administrator.upload(api.upload, bomb, name))).finally(() => (state.refused = true))
  const waits: number[] = []
  while (!state.refused) {
    const before = performance.now()
    await administrator.call(api.lexicon)
    waits.push(performance.now() - before)
  }
  for (const refusal of await refusals) expect(refusal).toMatchObject({ status: 422, body: { code: 'broken-picture' } })
  const sorted = waits.sort((a, b) => a - b)
  const [median = 0, longest = Infinity] = [sorted[sorted.length >> 1], sorted.at(-1)]
  console.info(`${waits.length} answers during two refusals: median ${median.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`)
  expect(waits.length).toBeGreaterThan(20)
  expect(median).toBeLessThan(100)
  expect(longest).toBeLessThan(1000)
})
