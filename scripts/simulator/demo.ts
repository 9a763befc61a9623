/** The demonstration's fleet, as a process of its own beside the server: 76 simulated signs, one a province. */
import { api } from '../../server/protocol/api.ts'
import { loadMemory, saveMemory, type DemoMemory } from './demo-memory.ts'
import { enterAs, freshCredentials } from './demo-people.ts'
import { publishFirstIssue } from './first-issue.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { freshSeed } from './seeded.ts'
import { freeSeats } from './sign-seats.ts'

const provinces = 76
const saveEveryMs = 30_000
const lookEveryMs = 500
/** What the signs still have to say when the show ends is waited for so long. */
const lastWordsMs = 2000

const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`Expected ${name} in the environment; npm start -- --demo sets it`)
  return value
}
const say = (line: string): void => console.log(`Simulator      ${line}`)

async function begin(url: string, file: string): Promise<{ fleet: Fleet; memory: DemoMemory }> {
  const memory = (await loadMemory(file)) ?? {
    seed: freshSeed(),
    author: freshCredentials('author'),
    approver: freshCredentials('approver'),
    signs: {}
  }
  await saveMemory(file, memory)
  const author = await enterAs(url, 'author', memory.author, setting('PAITUEAN_AUTHOR_LINK'))
  const approver = await enterAs(url, 'approver', memory.approver, setting('PAITUEAN_APPROVER_LINK'))

  const known = Object.keys(memory.signs)
  const seats = freeSeats(await author.call(api.signs)).filter((id) => !known.includes(id))
  const fleet = createFleet({
    url,
    seed: memory.seed,
    operator: author,
    signs: [...known, ...seats].slice(0, Math.max(known.length, provinces)),
    memories: new Map(Object.entries(memory.signs)),
    onRefused: (sign, fault) => say(`${sign} could not be paired: ${String(fault)}`)
  })
  say('76 SIMULATED signs, one a province, are connecting; nothing of what they report was on any street')
  const issue = await publishFirstIssue({ author, approver })
  say(`issue ${issue} is published`)
  return { fleet, memory }
}

const url = setting('PAITUEAN_URL')
const file = setting('PAITUEAN_STATE')
const startedAt = performance.now()
// The server's process ends this one; a terminal's Ctrl-C reaches both.
process.on('SIGINT', () => undefined)
const ended = new Promise<void>((resolve) => {
  process.once('disconnect', resolve)
  process.once('message', () => resolve())
  process.once('SIGTERM', () => resolve())
})

const { fleet, memory } = await begin(url, file)
const save = (): Promise<void> => saveMemory(file, { ...memory, signs: Object.fromEntries(fleet.memories()) })
const watch = setInterval(() => {
  const { showing, online } = fleet.state()
  if (online < provinces || showing < provinces) return
  clearInterval(watch)
  say(`${showing} simulated signs are showing slides, ${((performance.now() - startedAt) / 1000).toFixed(0)} s after the start`)
  save().catch((fault: unknown) => say(`its state could not be saved: ${String(fault)}`))
}, lookEveryMs)
const saving = setInterval(() => {
  save().catch((fault: unknown) => say(`its state could not be saved: ${String(fault)}`))
}, saveEveryMs)
await ended
clearInterval(watch)
clearInterval(saving)
await fleet.finish(lastWordsMs)
await save()
process.exit(0)
