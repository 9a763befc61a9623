import { Button, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { auditApi } from '../../../protocol/api/audit-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { auditFilters } from '../../state/audit-query.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { AccessFiles } from './access-files.tsx'
import { AuditFilterFields } from './audit-filters.tsx'
import { ChainState } from './chain-state.tsx'
import { EntryTable } from './entry-table.tsx'

export default function AuditPage() {
  const { t } = useLanguage()
  const [search, change] = useSearch()
  const filters = auditFilters(search)
  const entries = useInfiniteQuery({
    queryKey: ['audit', 'entries', filters],
    queryFn: ({ pageParam }) => call(auditApi.audit, { query: { ...filters, ...(pageParam === null ? {} : { before: pageParam }) } }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next
  })
  return (
    <>
      <PageHead title={t('audit.title')}>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()} className="no-print">
          {t('do.print')}
        </Button>
      </PageHead>
      <Stack>
        <Text c="dimmed">{t('audit.what')}</Text>
        <ChainState />
        <AuditFilterFields filters={filters} change={change} />
        <Asked of={[entries]}>
          {({ pages }) => (
            <EntryTable
              entries={pages.flatMap((page) => page.entries)}
              more={entries.hasNextPage ? () => void entries.fetchNextPage() : undefined}
              isAsking={entries.isFetchingNextPage}
              onAsk={change}
            />
          )}
        </Asked>
        <AccessFiles />
      </Stack>
    </>
  )
}
