import type { Coordinators } from '../control/coordinators.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'
import { sendDocument } from './send-document.ts'

export function mountCoordinators(mount: Mounter, { coordinators }: { coordinators: Coordinators }): void {
  mount(api.coordinators, ({ person }) => coordinators.all(person))
  mount(api.coordinatorHistory, ({ person, input: { params } }) => coordinators.history(person, params.province))
  mount(api.appointCoordinator, ({ person, input: { params, body } }) => coordinators.appoint(person, params.province, body))
  mount(api.correctCoordinator, ({ person, input: { params, body } }) => coordinators.correct(person, params.province, params.id, body))
  mount(api.revealCoordinator, ({ person, input: { params } }) => coordinators.reveal(person, params.province, params.id))
  mount(api.coordinatorFile, async ({ person, input: { params, query }, response }) =>
    sendDocument(response, await coordinators.file(person, params.province, params.id, query.format, query.numerals))
  )
  mount(api.reveals, ({ person }) => coordinators.reveals(person))
}
