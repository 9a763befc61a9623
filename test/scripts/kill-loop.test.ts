import { expect, test } from 'vitest'
import { runKillLoop } from '../../scripts/kill-loop/run-kill-loop.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a server that is killed while people upload and publish and signs report knows all it has answered, and all of it is whole and agrees', { timeout: 180_000 }, async () => {
  const result = await runKillLoop({ folder: await tempFolder(), kills: 2, signs: 2, seed: 'pinned', say: () => undefined })
  expect(result).toMatchObject({ wrong: [], kills: expect.any(Number) as unknown })
  expect(result.uploads).toBeGreaterThan(0)
})
