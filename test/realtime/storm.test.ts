import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { connectSign } from '../support/reporting-sign.ts'
import { pair, publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello, refusalOf, seek, type WireClient } from '../support/wire-client.ts'

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0

/** Every sign asks the time again and again, as often as a sign might, for so long; how long each answer took, ms. */
async function answerTimes(signs: readonly WireClient[], forMs: number): Promise<number[]> {
  const taken: number[] = []
  const until = performance.now() + forMs
  while (performance.now() < until) {
    await pause(20)
    for (const sign of signs) {
      const asked = performance.now()
      await sign.ask('clock:ask')
      taken.push(performance.now() - asked)
    }
  }
  return taken
}
const bangkokMs = 7 * 3600 * 1000
const over = (socket: Socket): Promise<number> => new Promise((ended) => socket.once('disconnect', () => ended(performance.now())))

test('a sign that sends 1,000 messages a second is cut off and named to the console; others are answered as before and lose nothing', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const calm = await Promise.all(['TH-81', 'TH-50', 'TH-20', 'TH-30', 'TH-40', 'TH-90'].map((province) => connectSign(system.url, administrator, province)))
  const views = await administrator.call(api.signs)
  const wild = views.find(({ sign }) => sign.province === 'TH-83')?.sign.id ?? ''
  const token = await pair(system.url, administrator, wild)
  const storm = await enter(system.url, hello(token))
  await answerTimes(calm, 300)
  const before = await answerTimes(calm, 1000)

  let sent = 0
  const begun = performance.now()
  const status = { holding: null, showing: null, slide: null, offsetMs: 0, clockErrorMs: 1, unsentRecords: 0, heapBytes: null, usedBytes: null, errors: 0 }
  const sending = setInterval(() => {
    while (sent < performance.now() - begun) {
      storm.socket.emit('status:tell', status)
      sent += 1
    }
  }, 5)
  const ended = over(storm.socket)
  const during = await answerTimes(calm, 2000)
  clearInterval(sending)
  const cutAfterMs = (await ended) - begun
  expect(cutAfterMs).toBeLessThan(1500)
  expect(await storm.next('session:refused')).toMatchObject({ code: 'too-many', remedy: 'try-again', retryAfterMs: 60_000 })
  expect(await refusalOf(system.url, '/player', hello(token))).toMatchObject({ code: 'too-many' })
  const named = (await administrator.call(api.signs)).filter(({ floodAt }) => floodAt !== null)
  expect(named.map(({ sign }) => sign.id)).toEqual([wild])
  for (const sign of calm) {
    expect(sign.socket.connected).toBe(true)
    await sign.play(new Date(Date.now() + bangkokMs).toISOString().slice(0, 19), { 'fake-shop': 3 })
  }
  console.info(
    `storm: cut off after ${Math.round(cutAfterMs)} ms; others' answers, median/p95/longest ms: ` +
      [before, during].map((times) => [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join('/')).join(' before, ') + ' during'
  )
  expect(quantile(during, 0.95)).toBeLessThan(100)
})

test('a stranger that floods, or sends what is too large, is cut off, and players of one address that wait to be paired are so many at most', async () => {
  const system = await startSystem()
  const flood = seek(system.url, 'f'.repeat(40))
  await flood.next('pairing:code')
  const cut = over(flood.socket)
  for (let i = 0; i < 2000; i += 1) flood.socket.emit('hello')
  await cut

  const large = seek(system.url, 'l'.repeat(40))
  await large.next('pairing:code')
  const dropped = over(large.socket)
  large.socket.emit('hello', 'x'.repeat(2_000_000))
  await dropped

  const waiting = Array.from({ length: 200 }, (_, i) => seek(system.url, `w${String(i)}`.padEnd(40, '.')))
  await Promise.all(waiting.map((player) => player.next('pairing:code')))
  expect(await refusalOf(system.url, '/pairing', { protocol: 1, secret: 'z'.repeat(40), player: 'test' })).toMatchObject({ code: 'too-many' })
  waiting[0]?.socket.disconnect()
  await expect.poll(async () => {
    const one = io(`${system.url}/pairing`, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { protocol: 1, secret: 'y'.repeat(40), player: 'test' } })
    onTestFinished(() => void one.disconnect())
    return new Promise((told) => {
      one.once('pairing:code', () => told('a code'))
      one.once('connect_error', () => told('refused'))
    })
  }).toBe('a code')
})
