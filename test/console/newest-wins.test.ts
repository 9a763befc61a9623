import { expect, test } from 'vitest'
import { createNewestWins } from '../../server/console/state/newest-wins.ts'

/** Work that ends when the test says so. */
function slowWork() {
  const begun: string[] = []
  const ends: ((answer: string | Error) => void)[] = []
  const work = (wish: string): Promise<string> => {
    begun.push(wish)
    return new Promise((done, fail) => ends.push((answer) => (answer instanceof Error ? fail(answer) : done(answer))))
  }
  const end = async (answer: string | Error): Promise<void> => {
    ends.shift()?.(answer)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return { begun, end, ...createNewestWins(work) }
}

test('the first wish is begun at once, and of those that come meanwhile only the newest', async () => {
  const { begun, end, want, progress } = slowWork()
  for (const wish of ['ก', 'กา', 'การ', 'การ์ด']) want(wish)
  expect(begun).toEqual(['ก'])
  await end('picture of ก')
  expect(begun).toEqual(['ก', 'การ์ด'])
  expect(progress()).toEqual({ done: { wish: 'ก', answer: 'picture of ก' }, error: null, busy: true })
  await end('picture of การ์ด')
  expect(progress()).toEqual({ done: { wish: 'การ์ด', answer: 'picture of การ์ด' }, error: null, busy: false })
})

test('a wish that fails leaves the last picture in view and does not stop the next', async () => {
  const { begun, end, want, progress } = slowWork()
  const trouble = new Error('away')
  want('ก')
  await end('picture of ก')
  want('ข')
  want('ค')
  await end(trouble)
  expect(progress()).toEqual({ done: { wish: 'ก', answer: 'picture of ก' }, error: trouble, busy: true })
  await end('picture of ค')
  expect(progress()).toEqual({ done: { wish: 'ค', answer: 'picture of ค' }, error: null, busy: false })
  expect(begun).toEqual(['ก', 'ข', 'ค'])
})

test('whoever listens hears of every change until it stops listening', async () => {
  const { end, want, subscribe, progress } = slowWork()
  const heard: boolean[] = []
  const stop = subscribe(() => heard.push(progress().busy))
  want('ก')
  await end('picture')
  stop()
  want('ข')
  expect(heard).toEqual([true, true, false])
})
