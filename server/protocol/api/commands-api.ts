import { z } from 'zod'
import { CommandKind, GivenCommand } from '../../domain/command.ts'
import { Id } from '../../domain/ids.ts'
import { route } from '../route.ts'

const one = z.object({ id: Id })

/** The contract of commands to single signs. */
export const commandsApi = {
  /** A sign's newest first. */
  commands: route({ method: 'get', path: '/api/signs/:id/commands', access: 'see', reach: 'province', params: one, response: z.array(GivenCommand) }),
  /** `minutes`: how long *blank* lasts. */
  giveCommand: route({
    method: 'post',
    path: '/api/signs/:id/commands',
    access: 'keep-signs',
    reach: 'province',
    params: one,
    body: z.object({ kind: CommandKind, minutes: z.number().int().min(1).max(1440).optional() }),
    response: GivenCommand
  }),
  /** What a *snapshot* showed, a data URL. */
  commandPicture: route({ method: 'get', path: '/api/commands/:id/picture', access: 'see', reach: 'province', params: one, response: z.object({ picture: z.string() }) })
} as const
