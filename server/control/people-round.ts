/** What is over is not kept: where and with what people were signed in, and links nobody can open any more. */
import { dayMs, zone } from '../domain/time.ts'
import type { Clock } from './ports/clock.ts'
import type { InvitationStore, Sessions } from './ports/people.ts'
import type { Round } from './rounds.ts'

interface Parts {
  sessions: Pick<Sessions, 'sweep'>
  invitations: Pick<InvitationStore, 'sweep'>
  clock: Clock
}
/** Longer than any session is good. */
const sessionKeptMs = 2 * dayMs

export const peopleRound = ({ sessions, invitations, clock }: Parts): Round => ({
  name: 'sessions and links',
  at: '57 3 * * *',
  zone,
  run: async () => {
    await sessions.sweep(sessionKeptMs)
    await invitations.sweep(clock.now())
  }
})
