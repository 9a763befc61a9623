import { Alert, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { IssueCheck } from '../../../protocol/planning-views.ts'
import type { IssueSummary } from '../../../protocol/views.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Somebody else was faster: what they changed since `seen`, and that nothing was written over. */
export function StaleNotice({ seen, now, newest }: { seen: IssueCheck; now: IssueCheck; newest: IssueSummary | undefined }) {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  const before = new Map(seen.difference.map((each) => [each.province, JSON.stringify(each)]))
  const differ = now.difference.filter((each) => before.get(each.province) !== JSON.stringify(each)).map(({ province }) => provinceName(province))
  return (
    <Alert color="orange" icon={<IconUsers aria-hidden />} title={t('publish.stale')} role="alert">
      <Text size="sm">
        {newest !== undefined && newest.number !== seen.basis
          ? t('publish.staleIssue', { n: newest.number, name: newest.by.name, at: timeWords(newest.at, language) })
          : t('publish.stalePlan')}
      </Text>
      {differ.length > 0 && <Text size="sm">{t('publish.staleChanges', { names: differ.join(', ') })}</Text>}
      <Text size="sm">{t('publish.staleAgain')}</Text>
    </Alert>
  )
}
