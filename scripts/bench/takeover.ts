/** Confirming a takeover → shown, and ending it → cleared, on 76 simulated signs, beside a raw broadcast and fetch of the same bytes in the same run. */
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { startOwnServer } from '../simulator/own-server.ts'
import { createSeeded, freshSeed } from '../simulator/seeded.ts'
import { quantiles, row, short } from './quantiles.ts'
import { openRawPush } from './raw-push.ts'
import { openToldFleet } from './told-fleet.ts'

const signs = 76
const rounds = 10
const dwellMs = 3000

export async function takeover(): Promise<void> {
  const seed = freshSeed()
  const chance = createSeeded(seed)
  const server = await startOwnServer()
  const issue = await publishFirstIssue({ ...server, dwellMs })
  const told = await openToldFleet(server, { signs, seed })
  const raw = await openRawPush(signs)
  console.log(`takeover: ${signs} simulated signs, ${rounds} rounds, seed ${seed}; from the call of confirm or end, ms`)
  await told.all((event) => event.kind === 'shown' && event.issue === issue)
  const themes = await server.author.call(api.themes)
  const spans = { answered: [] as number[], received: [] as number[], ready: [] as number[], shown: [] as number[], cleared: [] as number[], raw: [] as number[] }
  for (let round = 1; round <= rounds; round++) {
    const headline = `ซ้อมครั้งที่ ${round}`
    const content = { kind: 'composed' as const, headline, shortHeadline: 'ซ้อม', body: '', callToAction: '', theme: themes[0]?.id ?? '' }
    const { id } = await server.author.call(api.requestTakeover, {
      body: { reason: headline, drill: true, slides: [{ kind: 'composed', title: headline, content, dwellMs }], target: [{ kind: 'nation' }], minutes: 15 }
    })
    await wait(chance.whole(dwellMs))
    told.forget()
    const startedAt = performance.now()
    await server.approver.call(api.confirmTakeover, { params: { id } })
    spans.answered.push(performance.now() - startedAt)
    await told.all((event) => event.kind === 'shown' && event.takeover === id)
    const sizes: { messageBytes: number; assetBytes: number[] }[] = []
    for (const { event } of told.events()) {
      if (event.kind === 'received') sizes.push(event)
      if (event.kind === 'received' || event.kind === 'ready' || event.kind === 'shown') spans[event.kind].push(event.at - startedAt)
    }
    const messageBytes = quantiles(sizes.map((size) => size.messageBytes)).p50
    const assetBytes = [quantiles(sizes.map((size) => size.assetBytes.reduce((sum, bytes) => sum + bytes, 0))).p50].filter((bytes) => bytes > 0)
    await wait(chance.whole(dwellMs))
    told.forget()
    const endedAt = performance.now()
    await server.author.call(api.endTakeover, { params: { id } })
    await told.all((event) => event.kind === 'cleared' && event.takeover === id)
    for (const { event } of told.events()) if (event.kind === 'cleared') spans.cleared.push(event.at - endedAt)
    spans.raw.push(...(await raw.round({ round, messageBytes, assetBytes })))
  }
  console.log(row('confirm answered', spans.answered))
  console.log(row('manifest received', spans.received))
  console.log(row('ready: every picture checked', spans.ready))
  console.log(row('shown, before the slide’s end', spans.shown))
  console.log(row('ended: cleared', spans.cleared))
  console.log(row('raw broadcast and fetch', spans.raw))
  const theirs = quantiles(spans.raw)
  console.log(`shown ÷ raw: p50 ${short(quantiles(spans.shown).p50 / theirs.p50)}, p95 ${short(quantiles(spans.shown).p95 / theirs.p95)}`)
  raw.stop()
  told.stop()
  await server.stop()
}
