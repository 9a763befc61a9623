import { Alert, Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Why } from '../../../protocol/planning-views.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Which playlist, window and share let a slide stand there; or what else holds. */
export function WhyList({ why }: { why: Why }) {
  const { t, language } = useLanguage()
  const at = (ms: number | null): string => (ms === null ? t('outlook.noEnd') : timeWords(ms, language))
  switch (why.kind) {
    case 'hours':
      return <Text>{t('outlook.darkUntil', { until: at(why.until) })}</Text>
    case 'takeover':
      return (
        <Alert color="red" py="xs">
          {t('outlook.takeover', { reason: why.reason, from: at(why.from), until: at(why.until) })} {why.drill && <Badge color="grape">{t('takeover.drillMark')}</Badge>}
        </Alert>
      )
    case 'fallback':
      return <Text>{t('outlook.fallback')}</Text>
    case 'nothing':
      return <Text>{t('outlook.nothingWhy')}</Text>
    case 'playlists':
      return (
        <Stack gap="xs">
          {why.playlists.map((playlist) => (
            <BecauseOf key={playlist.id} playlist={playlist} at={at} />
          ))}
          {why.hotline && <Text size="sm">{t('outlook.hotline')}</Text>}
        </Stack>
      )
  }
}

type WhyPlaylist = Extract<Why, { kind: 'playlists' }>['playlists'][number]

function BecauseOf({ playlist, at }: { playlist: WhyPlaylist; at: (ms: number | null) => string }) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const { id, name, priority, province, from, until, share, turns } = playlist
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/playlists/${id}`} fw={600}>
          {t('outlook.because', { name })}
        </Anchor>
        <Badge color={priority === 'campaign' ? 'orange' : 'blue'}>
          {province === null ? t(`playlist.${priority}`) : t('playlist.local', { province: provinceName(province) })}
        </Badge>
      </Group>
      <Text size="sm">{from === null && until === null ? t('outlook.noLimits') : t('outlook.window', { from: at(from), until: at(until) })}</Text>
      <Text size="sm">{t('outlook.turns', { share, own: turns.own, all: turns.of })}</Text>
    </Paper>
  )
}
