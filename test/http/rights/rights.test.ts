import { expect, test } from 'vitest'
import { api } from '../../../server/protocol/api.ts'
import { FailureBody } from '../../../server/protocol/failure-wire.ts'
import type { Route } from '../../../server/protocol/route.ts'
import type { SignView } from '../../../server/protocol/views.ts'
import type { Input } from '../../support/caller.ts'
import { certify, krabi, sign, startKrabi } from '../../support/krabi.ts'
import { expected, gatherActors, trang, type Actor, type Verdict } from './actors.ts'
import { coordinatorForm, inputsFor, ofKrabi, text, type Things } from './inputs.ts'
import { askSockets, events } from './sockets.ts'

const routes: [name: string, route: Route][] = Object.entries(api)

/** A province with one of everything. */
async function furnish() {
  const parts = await startKrabi()
  const { clock, administrator, officer, certifier, sign: screen } = parts
  const slide = await officer.call(api.writeSlide, { body: { title: 'ท้องถิ่น', content: text } })
  const playlist = await officer.call(api.createPlaylist, { body: ofKrabi })
  const coordinator = await officer.call(api.appointCoordinator, { params: { province: krabi }, body: coordinatorForm })
  const command = await officer.call(api.giveCommand, { params: { id: screen.id }, body: { kind: 'snapshot' } })
  await screen.ask('command:answered', { id: command.id, outcome: 'done', detail: '', picture: 'data:image/png;base64,iVBORw0KGgo=', logs: [] })
  clock.moveTo('2026-12-01T00:06')
  await sign(officer)
  await certify(certifier)
  const notice = (await officer.call(api.notices))[0]?.id ?? ''
  const things: Things = { slide: slide.id, playlist: playlist.id, sign: screen.id, command: command.id, coordinator: coordinator.id, notice }
  const actors = await gatherActors(parts.url, administrator, { administrator, [`province-officer ${krabi}`]: officer, [`approver ${krabi}`]: certifier })
  return { ...parts, things, actors }
}

const judge = (status: number, body: unknown): Verdict => {
  const refusal = FailureBody.safeParse(body)
  if (status === 401 && refusal.data?.code === 'not-signed-in') return 'not-signed-in'
  return status === 403 && refusal.data?.code === 'not-allowed' ? 'not-allowed' : 'allowed'
}

async function ask({ caller }: Actor, route: Route, input: Input): Promise<Verdict> {
  const { status, body } = route.multipart === true ? await caller.upload(route, Uint8Array.of(0), 'ก.png') : await caller.try(route, input)
  expect(status, `${route.method} ${route.path}: ${JSON.stringify(body)}`).not.toBe(500)
  return judge(status, body)
}

/** Refused first: those who are let in may take away what is asked about. Signing out ends what the others need. */
const refusedFirst = (one: { verdict: Verdict }, other: { verdict: Verdict }): number => Number(one.verdict === 'allowed') - Number(other.verdict === 'allowed')
const signOutLast = ([one]: [string, Route], [other]: [string, Route]): number => Number(one === 'signOut') - Number(other === 'signOut')

test('every route and every socket event lets in exactly whom the table of roles lets in, each role asked', { timeout: 240_000 }, async () => {
  const { url, sign: screen, things, actors } = await furnish()
  const wrong: string[] = []

  const told = new Map<string, SignView[]>()
  for (const actor of actors) {
    const { listener, ...came } = await askSockets(url, actor)
    const due = { console: actor.person === undefined ? 'bad-token' : 'in', consoleServes: [], player: 'bad-token', pairing: 'in', pairingServes: [] }
    if (JSON.stringify(came) !== JSON.stringify(due)) wrong.push(`sockets by ${actor.name}: ${JSON.stringify(came)}`)
    listener.on('signs:changed', (views: SignView[]) => told.set(actor.name, views))
  }
  screen.socket.disconnect()
  await expect.poll(() => told.size).toBe(actors.length - 3)
  expect(['nobody', `province-officer ${trang}`, `approver ${trang}`].filter((name) => told.has(name))).toEqual([])

  const inputs: Partial<Record<string, Input>> = inputsFor(things)
  const counts: Record<Verdict, number> = { 'not-signed-in': 0, 'not-allowed': 0, 'allowed': 0 }
  for (const [name, route] of routes.toSorted(signOutLast)) {
    const input = inputs[name]
    if (input === undefined) {
      wrong.push(`${name} is not asked about`)
      continue
    }
    for (const { actor, verdict } of actors.map((actor) => ({ actor, verdict: expected(actor.person, route.access, route.reach) })).sort(refusedFirst)) {
      const came = await ask(actor, route, input)
      counts[verdict] += 1
      if (came !== verdict) wrong.push(`${name} by ${actor.name}: expected ${verdict}, came ${came}`)
    }
  }
  expect(wrong).toEqual([])
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(routes.length * actors.length)
  console.info(`${String(routes.length)} routes and 3 × ${String(events.length)} socket events × ${String(actors.length)} roles:`, counts)
})
