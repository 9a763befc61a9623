import { expect, onTestFinished, test } from 'vitest'
import { compareWith } from '../../scripts/simulator/tell-comparison.ts'
import { createFleet, type Fleet } from '../../scripts/simulator/fleet.ts'
import { publishFirstIssue } from '../../scripts/simulator/first-issue.ts'
import { createOperator, Refused } from '../../scripts/simulator/operator.ts'
import { enterAs, freshCredentials } from '../../scripts/simulator/demo-people.ts'
import { sumOf } from '../../scripts/simulator/play-log.ts'
import type { SignEvent } from '../../scripts/simulator/simulated-sign.ts'
import { seatsFor } from '../../scripts/simulator/sign-seats.ts'
import { api } from '../../server/protocol/api.ts'
import { startSystem } from '../support/system.ts'

const dwellMs = 3000

async function onAir() {
  const system = await startSystem()
  const { url } = system
  const author = await enterAs(url, 'author', freshCredentials('author'), await system.invite(['author', 'publisher']))
  const approver = await enterAs(url, 'approver', freshCredentials('approver'), await system.invite(['approver']))
  return { url, author, approver }
}

/** A fleet with a way to wait for what its signs do. */
function watch(parts: Omit<Parameters<typeof createFleet>[0], 'onEvent' | 'onRefused'>) {
  const events: SignEvent[] = []
  const waiting = new Set<() => void>()
  const fleet: Fleet = createFleet({
    ...parts,
    onEvent(_, event) {
      events.push(event)
      for (const look of waiting) look()
    },
    onRefused: (_, fault) => {
      throw fault
    }
  })
  onTestFinished(() => fleet.stop())
  const times = (kind: SignEvent['kind'], count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (events.filter((event) => event.kind === kind).length < count) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { fleet, times }
}

test('simulated signs are paired, show what is published, and every play they made is counted once through lost answers and cut connections', async () => {
  const { url, author, approver } = await onAir()
  const compare = await compareWith(author)
  const faults = { duplicate: 0.5, dropAnswer: 0.3 }
  const signs = await seatsFor(author, 5)
  const { fleet, times } = watch({ url, seed: 'pinned', operator: author, signs, faults })
  await times('online', 5)
  expect((await author.call(api.signs)).filter(({ simulated, paired }) => simulated && paired)).toHaveLength(5)
  await publishFirstIssue({ author, approver, dwellMs })
  await times('shown', 5)
  for (const id of signs.slice(0, 2)) fleet.sign(id)?.cut()
  await times('offline', 2)
  const [playlist] = await author.call(api.playlists)
  const { id, ...plan } = playlist!
  await author.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: plan.entries.slice(0, 3) } })
  await author.publish('three slides')
  await times('shown', 10)
  expect(await fleet.finish(30_000)).toBe(true)
  expect(sumOf(fleet.logs().values()).completed + sumOf(fleet.logs().values()).interrupted).toBeGreaterThanOrEqual(10)
  expect(await compare(fleet.logs())).toBe(true)
}, 60_000)

test('a fleet that stopped with plays unanswered reports them when it comes back', async () => {
  const { url, author, approver } = await onAir()
  const compare = await compareWith(author)
  await publishFirstIssue({ author, approver, dwellMs })
  const signs = await seatsFor(author, 2)
  const before = watch({ url, seed: 'one', operator: author, signs })
  await before.times('shown', 2)
  before.fleet.stop()
  const after = watch({ url, seed: 'two', operator: author, signs, memories: before.fleet.memories() })
  await after.times('shown', 2)
  expect(await after.fleet.finish(30_000)).toBe(true)
  const both = signs.map((sign) => {
    const [first, then] = [before.fleet.logs().get(sign) ?? {}, after.fleet.logs().get(sign) ?? {}]
    const slides = new Set([...Object.keys(first), ...Object.keys(then)])
    const log = Object.fromEntries([...slides].map((slide) => [slide, sumOf([first, then].map((one) => (one[slide] ? { [slide]: one[slide] } : {})))]))
    return [sign, log] as const
  })
  expect(await compare(new Map(both))).toBe(true)
}, 60_000)

test('more signs are made when there are too few to take', async () => {
  const { author } = await onAir()
  const seats = await seatsFor(author, 80)
  expect(new Set(seats).size).toBe(80)
  expect((await author.call(api.signs)).length).toBe(80)
})

test('the operator tells a refusal by its code', async () => {
  const { url } = await onAir()
  const stranger = createOperator(url)
  await expect(stranger.call(api.signs)).rejects.toThrow(Refused)
  await expect(stranger.signIn({ username: 'nobody', password: 'wrong' })).rejects.toMatchObject({ code: 'wrong-password' })
})
