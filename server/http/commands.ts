import type { Commands } from '../control/commands.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountCommands(mount: Mounter, { commands }: { commands: Commands }): void {
  mount(api.commands, ({ person, input: { params } }) => commands.all(person, params.id))
  mount(api.giveCommand, ({ person, input: { params, body } }) => commands.give(person, params.id, body.kind, body.minutes))
  mount(api.commandPicture, async ({ person, input: { params } }) => ({ picture: await commands.picture(person, params.id) }))
}
