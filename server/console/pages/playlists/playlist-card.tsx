import { Anchor, Badge, Card, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Playlist } from '../../../domain/playlist.ts'
import { dateOf } from '../../../domain/time.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { useTargetWords } from '../../parts/use-target-words.ts'
import { presetOf } from '../../state/daypart-presets.ts'
import { planWarnings } from '../../state/plan-warnings.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** A playlist at a glance: whose, where, when, and what is amiss. */
export function PlaylistCard({ playlist }: { playlist: Playlist }) {
  const { t, language } = useLanguage()
  const targetWords = useTargetWords()
  const provinceName = useProvinceName()
  const nowMs = useServerNow(60_000)
  const { id, name, enabled, entries, target, exclude, priority, province, schedule } = playlist
  const day = (date: string | null): string => (date === null ? t('outlook.noEnd') : dayWords(date, language))
  return (
    <Card withBorder>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Anchor component={Link} to={`/playlists/${id}`} fw={600} c="dark" size="lg" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Anchor>
        <Badge color={enabled ? 'green' : 'gray'} style={{ flexShrink: 0 }}>
          {enabled ? t('playlist.enabled') : t('playlist.disabled')}
        </Badge>
      </Group>
      <Group gap="xs" mb={4}>
        <Badge color={province !== null ? 'grape' : priority === 'campaign' ? 'orange' : 'blue'}>
          {province === null ? t(`playlist.${priority}`) : t('playlist.local', { province: provinceName(province) })}
        </Badge>
        <Text>{t('playlist.slides', { n: entries.length })}</Text>
      </Group>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {t('playlist.target')}: {targetWords(target)}
        {exclude.length > 0 && ` · ${t('playlist.exclude')}: ${targetWords(exclude)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {t('schedule.hours')}: {t(`preset.${presetOf(schedule.dayparts) ?? 'own'}`)}
        {(schedule.first !== null || schedule.last !== null) && ` · ${day(schedule.first)} – ${day(schedule.last)}`}
      </Text>
      {planWarnings(playlist, nowMs, dateOf(nowMs)).map((warning) => (
        <Text key={warning} size="sm" c="var(--mantine-color-orange-light-color)">
          <IconAlertTriangle size={15} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {t(`warning.${warning}`)}
        </Text>
      ))}
    </Card>
  )
}
