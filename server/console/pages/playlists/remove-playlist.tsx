import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import type { Playlist } from '../../../domain/playlist.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

export function RemovePlaylist({ playlist, onRemove }: { playlist: Playlist; onRemove: () => void }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const [asking, { open, close }] = useDisclosure()
  const remove = useDeed({
    does: async () => {
      await call(planningApi.removePlaylist, { params: { id: playlist.id } })
      onRemove()
      await go('/playlists')
    },
    renews: ['playlists', 'issues'],
    tellsRefusal: true
  })
  return (
    <>
      <Button variant="default" loading={remove.isPending} onClick={open}>
        {t('do.remove')}
      </Button>
      {asking && (
        <Confirm
          title={t('playlist.removeAsk', { name: playlist.name })}
          why={t('playlist.removeWhy')}
          does={t('do.remove')}
          onConfirm={() => remove.mutate(undefined)}
          onClose={close}
        />
      )}
    </>
  )
}
