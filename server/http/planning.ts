import type { Playlists } from '../control/playlists.ts'
import type { Publishing } from '../control/publishing.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountPlanning(mount: Mounter, { playlists, publishing }: { playlists: Playlists; publishing: Publishing }): void {
  mount(api.playlists, ({ person }) => playlists.all(person))
  mount(api.createPlaylist, ({ person, input: { body } }) => playlists.create(person, body))
  mount(api.changePlaylist, ({ person, input: { params, body } }) => playlists.change(person, params.id, body))
  mount(api.removePlaylist, async ({ person, input: { params } }) => {
    await playlists.remove(person, params.id)
    return {}
  })
  mount(api.issues, ({ person }) => publishing.all(person))
  mount(api.checkIssue, ({ person }) => publishing.check(person))
  mount(api.publish, ({ person, input: { body } }) => publishing.publish(person, body, body.note))
}
