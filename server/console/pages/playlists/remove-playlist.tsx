import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Playlist } from '../../../domain/playlist.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** Removes it at once, and makes it anew when one thinks better of it; what is published does not change by either. */
export function RemovePlaylist({ playlist, onRemove }: { playlist: Playlist; onRemove: () => void }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const remove = useDeed({
    does: async ({ id }: Playlist) => {
      await call(planningApi.removePlaylist, { params: { id } })
      onRemove()
      await go('/playlists')
    },
    undoes: ({ id: _id, edition: _edition, ...plan }) => call(planningApi.createPlaylist, { body: plan }),
    renews: ['playlists', 'issues'],
    says: () => t('do.removed', { name: playlist.name }),
    tellsRefusal: true
  })
  return (
    <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(playlist)}>
      {t('do.remove')}
    </Button>
  )
}
