/** A nation-wide edit to 10,000 connected signs: compiled, written and sent, beside raw `ws` that sends as many bytes to as many in the same run. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { api } from '../../server/protocol/api.ts'
import { protocolNumber } from '../../server/protocol/player-events.ts'
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { startOwnServer } from '../simulator/own-server.ts'
import { openLightClients } from './light-clients.ts'
import { quantiles, row, short } from './quantiles.ts'
import { signCount, tokenOf, writeTenThousandSigns } from './ten-thousand.ts'

const rounds = 3
const helloOf = (client: number) => ({
  protocol: protocolNumber,
  token: tokenOf(client),
  boot: `boot${client}`.padEnd(16, 'b'),
  journal: { journal: `journal${client}`.padEnd(16, 'j'), epoch: 0, seq: 0 },
  holding: null,
  showing: null,
  player: 'bench',
  screen: { width: 1920, height: 1080, pixelRatio: 1 },
  storage: { persisted: true, usedBytes: 0 }
})

/** Socket.IO's texts by hand: connect to the namespace, answer pings, take orders and say so. */
function hear(client: number, text: string): { answer?: string; counts: boolean } {
  if (text.startsWith('0')) return { answer: `40/player,${JSON.stringify(helloOf(client))}`, counts: false }
  if (text === '2') return { answer: '3', counts: false }
  const [, ask] = /^42\/player,(\d+)\["manifest:changed"/.exec(text) ?? []
  return ask === undefined ? { counts: false } : { answer: `43/player,${ask}[]`, counts: true }
}

async function rawRound(bytes: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'raw-ws-server.ts')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { url } = z.object({ url: z.string() }).parse((await once(child, 'message'))[0])
  const clients = await openLightClients({ clients: signCount, url })
  const spans: number[] = []
  for (let round = 0; round < rounds; round++) {
    clients.expect()
    const sent = once(child, 'message')
    child.send({ bytes: Math.round(bytes / signCount) })
    const { sentAt } = z.object({ sentAt: z.number() }).parse((await sent)[0])
    spans.push(Math.max(...(await clients.all()).arrivals) - sentAt)
  }
  clients.close()
  child.disconnect()
  return spans
}

export async function broadcast(): Promise<void> {
  const server = await startOwnServer({ prepare: writeTenThousandSigns })
  await publishFirstIssue(server)
  const clients = await openLightClients({ clients: signCount, url: `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, hear })
  await clients.all()
  console.log(`broadcast: ${signCount} connected signs, ${rounds} nation-wide edits; from the call of publish, ms`)

  const spans = { answered: [] as number[], first: [] as number[], last: [] as number[], meanwhile: [] as number[] }
  let bytes = 0
  for (let round = 1; round <= rounds; round++) {
    const [playlist] = await server.author.call(api.playlists)
    if (playlist === undefined) throw new RangeError('no playlist')
    const { id, ...plan } = playlist
    await server.author.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: plan.entries.map((entry) => ({ ...entry, dwellMs: 8000 + round * 1000 })) } })
    clients.expect()
    const startedAt = performance.timeOrigin + performance.now()
    const over = new AbortController()
    const meanwhile = (async () => {
      while (!over.signal.aborted) {
        const asked = performance.now()
        await server.approver.call(api.session)
        spans.meanwhile.push(performance.now() - asked)
        await wait(20)
      }
    })()
    const published = server.author.publish(`round ${round}`).then(() => spans.answered.push(performance.timeOrigin + performance.now() - startedAt))
    const told = await clients.all()
    await published
    over.abort()
    await meanwhile
    spans.first.push(Math.min(...told.arrivals) - startedAt)
    spans.last.push(Math.max(...told.arrivals) - startedAt)
    bytes = told.bytes
  }
  clients.close()
  await server.stop()
  const raw = await rawRound(bytes)
  console.log(`each sign: a message of ${Math.round(bytes / signCount)} B (mean)`)
  console.log(row('publish answered', spans.answered))
  console.log(row('first sign has its orders', spans.first))
  console.log(row('last sign has its orders', spans.last))
  console.log(row('raw ws: last client has the bytes', raw))
  console.log(row('an officer’s request meanwhile', spans.meanwhile))
  const sending = spans.last.map((last, index) => last - (spans.first[index] ?? 0))
  console.log(`last ÷ raw: ${short(quantiles(spans.last).p50 / quantiles(raw).p50)}; from first to last ÷ raw: ${short(quantiles(sending).p50 / quantiles(raw).p50)}`)
}
