import type { Boards } from '../control/boards.ts'
import type { Takeovers } from '../control/takeovers.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountTakeovers(mount: Mounter, { takeovers, boards }: { takeovers: Takeovers; boards: Boards }): void {
  mount(api.takeovers, ({ person }) => takeovers.all(person))
  mount(api.requestTakeover, ({ person, input: { body } }) => takeovers.request(person, body))
  mount(api.takeoverProblems, ({ person, input: { params } }) => takeovers.problems(person, params.id))
  mount(api.confirmTakeover, ({ person, input: { params } }) => takeovers.confirm(person, params.id))
  mount(api.refuseTakeover, ({ person, input: { params, body } }) => takeovers.refuse(person, params.id, body.comment))
  mount(api.breakGlass, ({ person, input: { params, body } }) => takeovers.breakGlass(person, params.id, body.why))
  mount(api.endTakeover, ({ person, input: { params } }) => takeovers.end(person, params.id))
  mount(api.extendTakeover, ({ person, input: { params, body } }) => takeovers.extend(person, params.id, body.minutes))
  mount(api.takeoverBoard, ({ person, input: { params } }) => boards.ofTakeover(person, params.id))
  mount(api.issueBoard, ({ person, input: { params } }) => boards.ofIssue(person, params.number))
}
