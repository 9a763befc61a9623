import { Button, SimpleGrid } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { usePermission, usePlaylists } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { PlaylistCard } from './playlist-card.tsx'

export default function PlaylistsPage() {
  const { t } = useLanguage()
  const create = usePermission('plan-playlists') && (
    <Button component={Link} to="/playlists/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('playlists.new')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('playlists.title')}>{create}</PageHead>
      <Asked of={[usePlaylists()]}>
        {(playlists) =>
          playlists.length === 0 ? (
            <Empty title={t('playlists.empty')} why={t('playlists.emptyWhy')}>
              {create}
            </Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {playlists.map((playlist) => (
                <PlaylistCard key={playlist.id} playlist={playlist} />
              ))}
            </SimpleGrid>
          )
        }
      </Asked>
    </>
  )
}
