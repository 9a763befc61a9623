import type { Playlists } from '../control/playlists.ts'
import type { Publishing } from '../control/publishing.ts'
import type { Rules } from '../control/rules.ts'
import type { Scheduling } from '../control/scheduling.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

interface Parts {
  playlists: Playlists
  rules: Rules
  publishing: Publishing
  scheduling: Scheduling
}

export function mountPlanning(mount: Mounter, { playlists, rules, publishing, scheduling }: Parts): void {
  mount(api.playlists, ({ person }) => playlists.all(person))
  mount(api.createPlaylist, ({ person, input: { body } }) => playlists.create(person, body))
  mount(api.changePlaylist, ({ person, input: { params, body } }) => playlists.change(person, params.id, body))
  mount(api.removePlaylist, async ({ person, input: { params } }) => {
    await playlists.remove(person, params.id)
    return {}
  })
  mount(api.rules, ({ person }) => rules.read(person))
  mount(api.changeRules, ({ person, input: { body } }) => rules.change(person, body))
  mount(api.issues, ({ person }) => publishing.all(person))
  // Before `issue`, whose number it would be taken for.
  mount(api.checkIssue, ({ person }) => publishing.check(person))
  mount(api.issue, ({ person, input: { params } }) => publishing.find(person, params.number))
  mount(api.publish, ({ person, input: { body } }) => publishing.publish(person, body, body.note))
  mount(api.rollBack, ({ person, input: { params, body } }) => publishing.rollBack(person, params.number, body.basis, body.note))
  mount(api.scheduledIssues, ({ person }) => scheduling.all(person))
  mount(api.scheduleIssue, ({ person, input: { body } }) => scheduling.schedule(person, body, body))
  mount(api.cancelScheduled, async ({ person, input: { params } }) => {
    await scheduling.cancel(person, params.id)
    return {}
  })
}
