/** Commands to single signs: kept until answered or expired, so that a sign that is away takes them up when it is back. */
import { commandLifeMs, identifyMs, type Command, type CommandAnswer, type CommandKind, type GivenCommand } from '../domain/command.ts'
import { Failure } from '../domain/failure.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { dayMs, minuteMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { CommandStore } from './ports/commands.ts'
import type { ConnectionStore, SignStore } from './ports/signs.ts'

interface Parts {
  commands: CommandStore
  connections: ConnectionStore
  signs: SignStore
  provinces: ReadonlyMap<string, Province>
  audit: Pick<Audit, 'record'>
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
export type Commands = ReturnType<typeof createCommands>

/** How many of a sign's commands are shown, and how long they are kept. */
const shownCommands = 50
export const commandKeptDays = 90
const longestBlankMinutes = 24 * 60

export function createCommands({ commands, connections, signs, provinces, audit, clock, chance, bulletin }: Parts) {
  const signNamed = async (id: string) => {
    const sign = await signs.find(id)
    if (sign === undefined) throw new Failure('not-found', { what: `sign ${id}` })
    return sign
  }
  const endOf = (kind: CommandKind, minutes: number | undefined, now: number): number | null => {
    if (kind === 'identify') return now + identifyMs
    if (kind !== 'blank') return null
    if (minutes === undefined) throw new Failure('bad-input', { what: 'minutes', expected: `1–${longestBlankMinutes}`, received: '–' })
    return now + minutes * minuteMs
  }

  return {
    async give(person: Person, id: string, kind: CommandKind, minutes?: number): Promise<GivenCommand> {
      const sign = await signNamed(id)
      allow(person, 'keep-signs', sign.province)
      const at = clock.now()
      const until = endOf(kind, minutes, at)
      const command: GivenCommand = {
        id: chance.id(),
        sign: id,
        kind,
        by: { id: person.id, name: person.name },
        at,
        until,
        expiresAt: Math.min(until ?? Infinity, at + commandLifeMs[kind]),
        answeredAt: null,
        outcome: null,
        detail: '',
        hasPicture: false,
        logs: []
      }
      await commands.save(command)
      await audit.record(person, { action: 'commanded', kind: 'sign', id, after: { kind, until } })
      bulletin.tell({ kind: 'command-given', sign: id })
      return command
    },

    async all(person: Person, id: string): Promise<GivenCommand[]> {
      const sign = await signNamed(id)
      allow(person, 'see', sign.province)
      return commands.of(id, shownCommands)
    },

    /** What a snapshot showed, a data URL. */
    async picture(person: Person, id: string): Promise<string> {
      const found = await commands.picture(id)
      if (found === undefined) throw new Failure('not-found', { what: `picture ${id}` })
      const sign = await signNamed(found.sign)
      allow(person, 'see', sign.province)
      return found.picture
    },

    /** What a sign still has to do, as it is told it. */
    async pending(id: string): Promise<Command[]> {
      const waiting = await commands.pending(id, clock.now())
      if (waiting.length === 0) return []
      const sign = await signNamed(id)
      const { width, height, x, y } = sign.canvas
      const name = `${sign.name}\nจังหวัด${provinces.get(sign.province)?.nameTh ?? sign.province}\n${width} × ${height}  X ${x}  Y ${y}`
      return waiting.map(({ id, kind, until, expiresAt }) => ({ id, kind, until, expiresAt, text: kind === 'identify' ? name : '' }))
    },

    /** The sign's word on one; said again it changes nothing. */
    async answered(sign: string, answer: CommandAnswer): Promise<void> {
      if (await commands.answer(sign, answer, clock.now())) bulletin.tell({ kind: 'sign-changed', sign })
    },

    /** And when signs were connected. */
    async forgetOld(): Promise<void> {
      const before = clock.now() - commandKeptDays * dayMs
      await commands.forget(before)
      await connections.forget(before)
    }
  }
}
