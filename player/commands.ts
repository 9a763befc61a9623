/** Does what a technician asked from afar, each command once, and answers. Loaded when the first one comes. [CM2] */
import type { Command, CommandAnswer } from '../server/domain/command.ts'
import type { Clock } from './clock.ts'
import type { Errand } from './director.ts'
import type { Holding } from './holding.ts'
import type { Rotation } from './rotation.ts'
import type { Shelf } from './shelf.ts'
import { snapshot } from './snapshot.ts'
import type { Stage } from './stage.ts'

export interface CommandParts {
  shelf: Shelf
  clock: Clock
  rotation: Rotation
  stage: Stage
  holding: Holding
  /** The sign's own account of late, newest last. */
  logs: () => readonly string[]
  reload: () => void
  /** True: the server has the answer. */
  tell: (answer: CommandAnswer) => Promise<boolean>
}

const rememberedCommands = 50

export function createCommander({ shelf, clock, rotation, stage, holding, logs, reload, tell }: CommandParts): (commands: readonly Command[]) => Promise<void> {
  const now = (): number => clock.timeAt(clock.mono())
  const remember = async (id: string, errand?: Errand): Promise<void> => {
    const done = [...((await shelf.read('commands')) ?? []), id].slice(-rememberedCommands)
    await shelf.commit({ put: errand ? { commands: done, errand } : { commands: done } })
  }
  const answer = (id: string, part: Partial<CommandAnswer> = {}): Promise<boolean> =>
    tell({ id, outcome: 'done', detail: '', picture: null, logs: [], ...part })

  const begin = async ({ id, kind, until, text }: Command): Promise<void> => {
    switch (kind) {
      case 'logs':
        await answer(id, { logs: logs().slice(-300) })
        return
      case 'snapshot':
        await answer(id, snapshot(stage, rotation))
        return
      case 'reload':
        await remember(id)
        await answer(id)
        reload()
        return
      case 'blank':
      case 'identify': {
        const errand: Errand = { kind: kind === 'blank' ? 'dark' : 'identify', until: until ?? now() }
        if (kind === 'identify') holding.say({ kind: 'identify', text })
        await remember(id, errand)
        rotation.obey(errand)
        await answer(id)
      }
    }
  }

  let queue: Promise<unknown> = Promise.resolve()
  const work = async (commands: readonly Command[]): Promise<void> => {
    const done = (await shelf.read('commands')) ?? []
    for (const command of commands) {
      if (done.includes(command.id)) await answer(command.id)
      else if (now() < command.expiresAt)
        await begin(command).catch((fault: unknown) => answer(command.id, { outcome: 'failed', detail: String(fault).slice(0, 500) }))
    }
  }
  return (commands) => {
    const turn = queue.then(() => work(commands))
    queue = turn.catch(() => undefined)
    return turn
  }
}
