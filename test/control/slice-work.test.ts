import { expect, test } from 'vitest'
import { createSliceWork, sliceOf } from '../../server/control/slice-work.ts'

const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)

test('what is urgent is served before all that waits, and what waits already is served once', async () => {
  const served: string[] = []
  const work = createSliceWork({
    serve: (slice) => {
      served.push(...slice)
      return Promise.resolve()
    },
    onFault: (fault) => expect.unreachable(String(fault))
  })
  const all = work.add(names('a', 3 * sliceOf))
  const urgent = work.addFirst([...names('u', 2), `a${3 * sliceOf - 1}`])
  await urgent
  expect(served.slice(sliceOf, sliceOf + 3)).toEqual(['u0', 'u1', `a${3 * sliceOf - 1}`])
  await all
  expect(served).toHaveLength(3 * sliceOf + 2)
})

test('who comes while a slice is being served waits for the next, and a fault is told to those it concerns only', async () => {
  let round = 0
  let open: (() => void) | undefined
  const work = createSliceWork({
    serve: async ([key]) => {
      round += 1
      if (key === 'bad') throw new Error('no')
      if (round === 1) await new Promise<void>((go) => (open = go))
    },
    onFault: () => undefined
  })
  const first = work.add(['a'])
  await expect.poll(() => open).toBeDefined()
  let again = false
  const second = work.add(['a']).then(() => (again = true))
  open?.()
  await first
  expect(again).toBe(false)
  await second
  expect(round).toBe(2)
  await expect(work.add(['bad'])).rejects.toThrow('no')
  await work.add(['b'])
})
