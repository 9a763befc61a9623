import type { ReactNode } from 'react'
import { Anchor, Paper, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dateOf } from '../../../domain/time.ts'
import { api } from '../../../protocol/api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { useNow } from '../../clock.ts'
import { isTroubled } from '../../state/signs-at.ts'
import { call, sentenceOf } from '../../wire/call.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

function Figure({ name, value, unit, children }: { name: string; value: string; unit?: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fw={600} fz={24} lh={1.5}>
        {value}
      </Text>
      {unit && (
        <Text size="sm" c="dimmed">
          {unit}
        </Text>
      )}
      {children}
    </Paper>
  )
}

export function Figures({ signs }: { signs: readonly SignView[] }) {
  const { t, language } = useLanguage()
  const today = dateOf(useNow(60_000))
  const plays = useQuery({
    queryKey: ['statistics', 'today', today],
    queryFn: () => call(api.statistics, { query: { from: today, to: today, by: 'day' } })
  })
  const completed = plays.data?.reduce((sum, row) => sum + row.completed, 0)
  const paired = signs.filter((view) => view.paired)
  const online = paired.filter((view) => view.onlineSince !== null).length
  const bad = paired.filter(isTroubled).length
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <Figure
        name={t('overview.today')}
        value={completed === undefined ? '–' : numberWords(completed)}
        unit={plays.isError ? sentenceOf(plays.error, language) : t('overview.todayUnit')}
      />
      <Figure name={t('overview.online')} value={numberWords(online)} unit={t('overview.ofSigns', { m: paired.length })} />
      <Figure name={t('overview.attention')} value={numberWords(bad)} {...(bad === 0 ? { unit: t('overview.attentionNone') } : {})}>
        {bad > 0 && (
          <Anchor component={Link} to="/signs?state=trouble" size="sm">
            {t('do.open')}
          </Anchor>
        )}
      </Figure>
    </SimpleGrid>
  )
}
