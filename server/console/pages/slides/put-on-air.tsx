import { useState } from 'react'
import { Anchor, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { IconPlaylistAdd } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { Playlist } from '../../../domain/playlist.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { newEntry } from '../../state/new-entry.ts'
import { call } from '../../wire/call.ts'
import { usePermission, usePlaylists, useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** From an approved slide to the signs: the playlists it is in, or one to put it into, and on to publishing. */
export function PutOnAir({ slide, title }: { slide: string; title: string }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const mayPlan = usePermission('plan-playlists')
  const own = useSession().data?.person?.province ?? null
  const playlists = usePlaylists().data
  const [chosen, setChosen] = useState<string | null>(null)
  const add = useDeed({
    does: async ({ id, ...playlist }: Playlist) => {
      await call(planningApi.changePlaylist, { params: { id }, body: { ...playlist, entries: [...playlist.entries, newEntry(slide)] } })
      await go('/publish')
    },
    renews: ['playlists', 'issues'],
    says: (_, { name }) => t('onAir.added', { title, name })
  })
  if (playlists === undefined || !mayPlan) return null
  const holding = playlists.filter(({ entries }) => entries.some((entry) => entry.slide === slide))
  const open = playlists.filter(({ province }) => own === null || province === own)
  const into = open.find(({ id }) => id === chosen) ?? open.find(({ enabled }) => enabled) ?? open[0]
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={2} size="h5" lh={1.5}>
          {t('onAir.title')}
        </Title>
        {holding.length > 0 && (
          <>
            <Text size="sm">{t('onAir.in')}</Text>
            {holding.map(({ id, name }) => (
              <Anchor key={id} component={Link} to={`/playlists/${id}`} size="sm">
                {name}
              </Anchor>
            ))}
            <Button component={Link} to="/publish" variant="default">
              {t('onAir.publish')}
            </Button>
          </>
        )}
        {holding.length === 0 && into === undefined && (
          <Group>
            <Button component={Link} to="/playlists/new" variant="default">
              {t('playlists.new')}
            </Button>
          </Group>
        )}
        {holding.length === 0 && into !== undefined && (
          <>
            <Select label={t('onAir.into')} data={open.map(({ id, name }) => ({ value: id, label: name }))} value={into.id} onChange={setChosen} allowDeselect={false} />
            <Button leftSection={<IconPlaylistAdd size={18} aria-hidden />} loading={add.isPending} onClick={() => add.mutate(into)}>
              {t('onAir.add')}
            </Button>
            <Refusal error={add.error} />
          </>
        )}
      </Stack>
    </Paper>
  )
}
