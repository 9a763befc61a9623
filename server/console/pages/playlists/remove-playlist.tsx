import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useNavigate } from 'react-router'
import type { Playlist } from '../../../domain/playlist.ts'
import { api } from '../../../protocol/api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

export function RemovePlaylist({ playlist, onRemove }: { playlist: Playlist; onRemove: () => void }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const remove = useDeed({
    does: async () => {
      await call(api.removePlaylist, { params: { id: playlist.id } })
      onRemove()
      await go('/playlists')
    },
    renews: ['playlists', 'issues'],
    tellsRefusal: true
  })
  const ask = (): void => {
    modals.openConfirmModal({
      title: t('playlist.removeAsk', { name: playlist.name }),
      children: <Text>{t('playlist.removeWhy')}</Text>,
      labels: { confirm: t('do.remove'), cancel: t('do.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => remove.mutate(undefined)
    })
  }
  return (
    <Button variant="default" loading={remove.isPending} onClick={ask}>
      {t('do.remove')}
    </Button>
  )
}
