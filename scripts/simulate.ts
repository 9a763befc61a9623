/** `npm run simulate`: N simulated signs over the real wire, and at the end what they played against what was counted. */
import { readOptions, wholeNumber } from './options.ts'
import { Complaint, runCommand } from './run-command.ts'
import { monthOf } from '../server/domain/time.ts'
import { compareWith } from './simulator/tell-comparison.ts'
import { publishFirstIssue } from './simulator/first-issue.ts'
import { createFleet } from './simulator/fleet.ts'
import { createOperator, Refused } from './simulator/operator.ts'
import { startOwnServer } from './simulator/own-server.ts'
import { sumOf } from './simulator/play-log.ts'
import { freshSeed } from './simulator/seeded.ts'
import { seatsFor } from './simulator/sign-seats.ts'
import { tellRecount } from './tell-recount.ts'
import { stopSignal } from './stop-signal.ts'

const explain = `npm run simulate takes, after --:
  --signs N      how many signs, 76 if not said
  --minutes M    how long, until Ctrl-C if not said
  --seed S       repeats a run's chance
  --flap P       each second, a connection drops with probability P (0 to 1)
  --duplicate P  a batch is sent twice
  --drop P       the answer to a batch is lost
  --url URL      a server that runs already, with PAITUEAN_USER and PAITUEAN_PASSWORD of an account that may keep signs;
                 without it, one is started with data of its own`

/** How long the last plays may take to be answered. */
const lastWordsMs = 30_000
const progressEveryMs = 10_000

function probability(name: string, text: string | undefined): number {
  const number = Number(text ?? 0)
  if (!(number >= 0 && number <= 1)) throw new Complaint(`--${name}: expected a number from 0 to 1, received “${text ?? ''}”`)
  return number
}

/** A server of our own, with the pack on the air, or the one that was named. */
async function serverFor(url: string | undefined) {
  if (url === undefined) {
    const server = await startOwnServer()
    const issue = await publishFirstIssue(server)
    console.log(`Console  ${server.url}/  (administrator: ${server.administratorLink ?? 'none'})\nIssue    ${issue}`)
    return { url: server.url, operator: server.author, recount: () => tellRecount(server.folder, monthOf(Date.now())), stop: () => server.stop() }
  }
  const { PAITUEAN_USER: username, PAITUEAN_PASSWORD: password } = process.env
  if (username === undefined || password === undefined) throw new Complaint('--url: expected PAITUEAN_USER and PAITUEAN_PASSWORD in the environment')
  const operator = createOperator(url.replace(/\/$/, ''))
  await operator.signIn({ username, password }).catch((fault: unknown) => {
    throw new Complaint(`${url}: ${fault instanceof Refused ? fault.message : 'expected a Paituean server, but it cannot be reached'}`)
  })
  return { url: url.replace(/\/$/, ''), operator, recount: () => true, stop: () => Promise.resolve() }
}

await runCommand(async () => {
  const stop = stopSignal()
  const text = { type: 'string' } as const
  const options = { signs: text, minutes: text, seed: text, url: text, flap: text, duplicate: text, drop: text }
  const { values } = readOptions(process.argv.slice(2), { options, explain })
  const count = wholeNumber('signs', values.signs, { least: 1, most: 20_000 }) ?? 76
  const minutes = wholeNumber('minutes', values.minutes, { least: 1, most: 100_000 })
  const faults = {
    flap: probability('flap', values.flap),
    duplicate: probability('duplicate', values.duplicate),
    dropAnswer: probability('drop', values.drop)
  }
  const seed = values.seed ?? freshSeed()
  console.log(`${count} SIMULATED signs, seed ${seed}`)

  const { url, operator, recount, stop: stopServer } = await serverFor(values.url)
  const compare = await compareWith(operator)
  const fleet = createFleet({
    url,
    seed,
    operator,
    signs: await seatsFor(operator, count),
    faults,
    onRefused: (sign, fault) => console.error(`${sign} could not be paired: ${String(fault)}`)
  })
  const progress = setInterval(() => {
    const { online, showing, unsentRecords } = fleet.state()
    const { completed } = sumOf(fleet.logs().values())
    console.log(`online ${online}/${count}  showing ${showing}  plays completed ${completed}  records unsent ${unsentRecords}`)
  }, progressEveryMs)
  await Promise.race([stop, ...(minutes === undefined ? [] : [new Promise((over) => setTimeout(over, minutes * 60_000))])])
  clearInterval(progress)
  console.log('ending: the last plays are being reported')
  const isAnswered = await fleet.finish(lastWordsMs)
  const isEqual = (await compare(fleet.logs())) && recount()
  await stopServer()
  if (!isAnswered) console.log(`some plays were not answered within ${lastWordsMs / 1000} s`)
  process.exit(isAnswered && isEqual ? 0 : 1)
})
