/** Kills a working server at seeded moments, starts it again each time, and looks whether it still knows all that it has answered. */
import { setTimeout as pause } from 'node:timers/promises'
import { api } from '../../server/protocol/api.ts'
import { startDrillServer, type DrillServer } from '../drill/drill-server.ts'
import { differences, countsOf, playsBySign } from '../simulator/compare.ts'
import { enterAs, freshCredentials } from '../simulator/demo-people.ts'
import { publishFirstIssue } from '../simulator/first-issue.ts'
import { createFleet } from '../simulator/fleet.ts'
import type { Operator } from '../simulator/operator.ts'
import { sumOf } from '../simulator/play-log.ts'
import { createSeeded, type Seeded } from '../simulator/seeded.ts'
import { seatsFor } from '../simulator/sign-seats.ts'
import { examine } from './examine.ts'
import { startOfficers, type Answered } from './officers.ts'

interface Options {
  /** Empty. */
  folder: string
  kills: number
  signs: number
  seed: string
  say: (line: string) => void
}
export interface KillLoop {
  kills: number
  /** Of these, before it was up again after the one before. */
  inTheStart: number
  slides: number
  uploads: number
  issue: number
  plays: number
  /** What was lost or is not whole; a sentence each. */
  wrong: string[]
}

/** How long it works before it is killed, and of those that are killed while they start, how long they start, ms. */
const longestWorkMs = 2500
const longestStartMs = 1200
const share = { inTheStart: 0.25 }
const lastWordsMs = 60_000

/** Killed and up again; gives how often that took. */
async function killAndStart(server: DrillServer, chance: Seeded): Promise<number> {
  await server.kill()
  let inTheStart = 0
  while (chance.chance(share.inTheStart)) {
    inTheStart += 1
    const starting = server.start().then(() => undefined, () => undefined)
    await pause(chance.whole(longestStartMs))
    await server.kill()
    await starting
  }
  await server.start()
  return inTheStart
}

async function isOf(author: Operator, id: string, sha256: string): Promise<boolean> {
  const [revision] = (await author.call(api.slide, { params: { id } })).revisions
  return revision?.content.kind === 'picture' && revision.content.artworks[0]?.sha256 === sha256
}

/** What it has answered and does not know any more. `read`: slides that were looked at as a whole, to which it adds. */
async function forgotten(author: Operator, answered: Answered, read: Set<string>): Promise<string[]> {
  // As it is now: people go on while we ask.
  const { slides, approved, issue } = { slides: new Map(answered.slides), approved: new Set(answered.approved), issue: answered.issue }
  const lines = new Map((await author.call(api.slideRoll, { query: {} })).map((line) => [line.id, line]))
  const newest = (await author.call(api.issues))[0]?.number ?? 0
  const wrong = newest < issue ? [`issue ${issue} was published; the newest now is ${newest}`] : []
  for (const [id, sha256] of slides) {
    const line = lines.get(id)
    if (line === undefined || !(read.has(id) || (await isOf(author, id, sha256)))) wrong.push(`slide ${id} was written and is not as it was`)
    else if (approved.has(id) && line.step !== 'approved') wrong.push(`slide ${id} was approved and is ${line.step}`)
    read.add(id)
  }
  return wrong
}

export async function runKillLoop({ folder, kills, signs, seed, say }: Options): Promise<KillLoop> {
  const chance = createSeeded(seed)
  const server = await startDrillServer(folder)
  const { url, links } = server
  const author = await enterAs(url, 'author', freshCredentials('author'), links.authorLink)
  const approver = await enterAs(url, 'approver', freshCredentials('approver'), links.approverLink)
  await publishFirstIssue({ author, approver, dwellMs: 3000 })
  const wrong: string[] = []
  const seats = await seatsFor(author, signs)
  const fleet = createFleet({
    url,
    seed,
    operator: author,
    signs: seats,
    faults: { dropAnswer: 0.1 },
    onRefused: (sign, fault) => wrong.push(`${sign} could not be paired: ${String(fault)}`)
  })
  /** Their usual waits are long: a fleet that is away reports nothing. */
  const callBack = (): void => {
    for (const seat of seats) if (fleet.sign(seat)?.state().phase === 'offline') fleet.sign(seat)?.comeBack()
  }
  const everyone = async (): Promise<void> => {
    callBack()
    while (fleet.state().online < signs) await pause(100)
  }
  while (fleet.state().showing < signs) await pause(100)
  const officers = startOfficers({ author, approver, chance: chance.fork('officers') })
  const read = new Set<string>()
  let killed = 0
  let inTheStart = 0
  while (killed < kills) {
    await pause(chance.whole(longestWorkMs))
    const early = await killAndStart(server, chance)
    killed += 1 + early
    inTheStart += early
    callBack()
    wrong.push(...(await forgotten(author, officers.answered, read)))
    say(`killed ${killed} of ${kills}: ${officers.answered.uploads} uploads, ${officers.answered.slides.size} slides, issue ${officers.answered.issue}, ${sumOf(fleet.logs().values()).completed} plays${wrong.length > 0 ? `, WRONG: ${wrong.join('; ')}` : ''}`)
  }
  await officers.stop()
  await everyone()
  wrong.push(...officers.faults, ...(await forgotten(author, officers.answered, new Set())))
  if (!(await fleet.finish(lastWordsMs))) wrong.push('not every play was answered in the end')
  const logs = fleet.logs()
  for (const { key, played, counted } of differences(playsBySign(logs), new Map(), await countsOf(author, 'sign', Date.now())))
    wrong.push(`${key} played ${JSON.stringify(played)}, counted were ${JSON.stringify(counted)}`)
  fleet.stop()
  await server.stop()
  wrong.push(...(await examine(folder)))
  const { slides, uploads, issue } = officers.answered
  return { kills: killed, inTheStart, slides: slides.size, uploads, issue, plays: sumOf(logs.values()).completed, wrong }
}
