import './statistics.css'
import type { ReactNode } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { PageHead } from '../../parts/page-head.tsx'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { RangeBar } from './range-bar.tsx'
import { useScopeWords } from './use-scope-words.ts'
import type { useView } from './use-view.ts'

interface Props extends Pick<ReturnType<typeof useView>, 'view' | 'today' | 'change'> {
  /** What can be done with the numbers, beside printing them. */
  actions?: ReactNode
  children: ReactNode
}
const views = [
  ['/statistics', 'statistics.plays'],
  ['/statistics/planned', 'statistics.planned'],
  ['/statistics/records', 'statistics.records']
] as const

/** The house of all views of the numbers: the same question, looked at another way. */
export function StatisticsFrame({ view, today, change, actions, children }: Props) {
  const { t, language } = useLanguage()
  const { pathname, search } = useLocation()
  const scope = useScopeWords()
  return (
    <>
      <PageHead title={t('statistics.title')}>
        <Group gap="xs" className="no-print">
          {actions}
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {t('do.print')}
          </Button>
        </Group>
      </PageHead>
      <Stack>
        <Group component="nav" gap={4} aria-label={t('statistics.views')} className="no-print">
          {views.map(([path, words]) => (
            <Button
              key={path}
              component={Link}
              to={path + search}
              variant={pathname === path ? 'filled' : 'subtle'}
              aria-current={pathname === path ? 'page' : undefined}
            >
              {t(words)}
            </Button>
          ))}
        </Group>
        <RangeBar view={view} today={today} change={change} />
        <Text fw={600}>
          {scope(view)} · {dayWords(view.from, language)}
          {view.to !== view.from && ` – ${dayWords(view.to, language)}`}
        </Text>
        {children}
      </Stack>
    </>
  )
}
