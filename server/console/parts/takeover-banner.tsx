import { Alert, Button, Group, Text } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { spanOfTakeover, type Takeover } from '../../domain/takeover.ts'
import { countdown } from '../state/takeover-state.ts'
import { useLanguage } from '../words/language.tsx'
import { useTargetWords } from './use-target-words.ts'

/** One takeover that runs or waits for a second person, on every page. */
export function TakeoverBanner({ takeover, now }: { takeover: Takeover; now: number }) {
  const { t } = useLanguage()
  const place = useTargetWords()(takeover.target)
  const { pathname } = useLocation()
  const to = `/takeovers/${takeover.id}`
  const span = spanOfTakeover(takeover)
  const name = takeover.requestedBy.name
  const title =
    span === null
      ? t(takeover.drill ? 'takeover.bannerDrillAsks' : 'takeover.bannerAsks', { name })
      : t(takeover.drill ? 'takeover.bannerDrillRuns' : 'takeover.bannerRuns')
  return (
    <Alert color={takeover.drill ? 'grape' : 'red'} icon={<IconSpeakerphone aria-hidden />} title={title} py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {takeover.reason} · {place}
          {span !== null && ` · ${t('takeover.left', { n: countdown(span.until - now) })}`}
        </Text>
        {pathname !== to && (
          <Button component={Link} to={to} size="compact-md" color={takeover.drill ? 'grape.8' : 'red.8'}>
            {t(span === null ? 'takeover.look' : 'takeover.watch')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
