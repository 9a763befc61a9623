import { Anchor, Badge, Button, Card, Group, SimpleGrid, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useTargetWords } from '../../parts/use-target-words.ts'
import { usePermission, usePlaylists } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

export default function PlaylistsPage() {
  const { t } = useLanguage()
  const targetWords = useTargetWords()
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
                <Card key={playlist.id} withBorder>
                  <Group justify="space-between" wrap="nowrap" align="flex-start">
                    <Anchor component={Link} to={`/playlists/${playlist.id}`} fw={600} c="dark" size="lg">
                      {playlist.name}
                    </Anchor>
                    <Badge color={playlist.enabled ? 'green' : 'gray'}>{playlist.enabled ? t('playlist.enabled') : t('playlist.disabled')}</Badge>
                  </Group>
                  <Text>{t('playlist.slides', { n: playlist.entries.length })}</Text>
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {t('playlist.target')}: {targetWords(playlist.target)}
                  </Text>
                </Card>
              ))}
            </SimpleGrid>
          )
        }
      </Asked>
    </>
  )
}
