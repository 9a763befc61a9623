/** publish → shown on 76 simulated signs, beside a raw broadcast and fetch of the same bytes in the same run. */
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import type { Playlist } from '../../server/domain/playlist.ts'
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { startOwnServer, type OwnServer } from '../simulator/own-server.ts'
import { createSeeded, freshSeed } from '../simulator/seeded.ts'
import { quantiles, row, short } from './quantiles.ts'
import { openRawPush } from './raw-push.ts'
import { openToldFleet } from './told-fleet.ts'

const signs = 76
const rounds = 10
/** The shortest dwell there is: a sign switches when the slide that stands has ended. */
const dwellMs = 3000

/** A new approved slide in the playlist, painted for every sign, as an officer has it before pressing publish. */
async function prepare({ author, approver }: OwnServer, playlist: Playlist, round: number): Promise<Playlist> {
  const themes = await author.call(api.themes)
  const headline = `ทดสอบการส่งครั้งที่ ${round}`
  const slide = await author.call(api.writeSlide, {
    body: {
      title: headline,
      content: { kind: 'composed', headline, shortHeadline: 'ทดสอบ', body: '', callToAction: '', theme: themes[0]?.id ?? '' }
    }
  })
  await author.call(api.submitSlide, { params: { id: slide.id, revision: 1 } })
  await approver.approveAll()
  const { id, ...plan } = playlist
  const changed = await author.call(api.changePlaylist, {
    params: { id },
    body: { ...plan, entries: [...plan.entries, { slide: slide.id, dwellMs, share: 1 }] }
  })
  await author.call(api.checkIssue)
  return changed
}

export async function push(): Promise<void> {
  const seed = freshSeed()
  const chance = createSeeded(seed)
  const server = await startOwnServer()
  const issue = await publishFirstIssue({ ...server, dwellMs })
  const told = await openToldFleet(server, { signs, seed })
  const raw = await openRawPush(signs)
  console.log(`push: ${signs} simulated signs, ${rounds} rounds, seed ${seed}; from the call of publish, ms`)
  const shows = (number: number): Promise<void> => told.all((event) => event.kind === 'shown' && event.issue === number)
  await shows(issue)

  const spans = { answered: [] as number[], received: [] as number[], ready: [] as number[], shown: [] as number[], switched: [] as number[], raw: [] as number[] }
  let [playlist] = await server.author.call(api.playlists)
  for (let round = 1; round <= rounds && playlist !== undefined; round++) {
    playlist = await prepare(server, playlist, round)
    // Not in step with the slides that stand.
    await wait(chance.whole(dwellMs))
    told.forget()
    const startedAt = performance.now()
    const { issue: published } = await server.author.publish(`round ${round}`)
    spans.answered.push(performance.now() - startedAt)
    await shows(published.number)
    const standing = new Map<string, number>()
    const sizes: { messageBytes: number; assetBytes: number[] }[] = []
    for (const { sign, event } of told.events()) {
      if (event.kind === 'received') sizes.push(event)
      if (event.kind === 'ready') standing.set(sign, event.at + event.standsForMs)
      if (event.kind === 'received' || event.kind === 'ready' || event.kind === 'shown') spans[event.kind].push(event.at - startedAt)
      if (event.kind === 'shown') spans.switched.push(event.at - (standing.get(sign) ?? event.at))
    }
    const messageBytes = quantiles(sizes.map((size) => size.messageBytes)).p50
    const assetBytes = [quantiles(sizes.map((size) => size.assetBytes.reduce((sum, bytes) => sum + bytes, 0))).p50].filter((bytes) => bytes > 0)
    if (round === 1) console.log(`each sign: a manifest of ${messageBytes} B and new pictures of ${assetBytes[0] ?? 0} B (medians)`)
    spans.raw.push(...(await raw.round({ round, messageBytes, assetBytes })))
  }
  console.log(row('publish answered', spans.answered))
  console.log(row('manifest received', spans.received))
  console.log(row('ready: every picture checked', spans.ready))
  console.log(row('shown, the standing slide’s end kept', spans.shown))
  console.log(row('shown after that end', spans.switched))
  console.log(row('raw broadcast and fetch', spans.raw))
  const [ours, theirs] = [quantiles(spans.ready), quantiles(spans.raw)]
  console.log(`ready ÷ raw: p50 ${short(ours.p50 / theirs.p50)}, p95 ${short(ours.p95 / theirs.p95)}`)
  raw.stop()
  told.stop()
  await server.stop()
}
