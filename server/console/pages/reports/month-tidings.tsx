import { Alert, Button, List, Text } from '@mantine/core'
import type { ReportView } from '../../../protocol/api/reports-api.ts'
import { numberWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  view: ReportView
  /** An older revision is looked at: the way back. */
  onNewest: (() => void) | undefined
}

/** What one must know before signing: given back, restated, figures that moved, plays that came late. */
export function MonthTidings({ view: { sheet, returned, sinceReported, revisions }, onNewest }: Props) {
  const { t, language } = useLanguage()
  const restated = revisions.find(({ revision }) => revision === sheet.revision)?.restated ?? null
  const changes = (all: typeof sinceReported) => (
    <List size="sm">
      {all.map(({ title, difference }) => (
        <List.Item key={title}>
          {title} {difference > 0 ? '+' : '−'}
          {numberWords(Math.abs(difference))} {t(`unit.${sheet.measure}`)}
        </List.Item>
      ))}
    </List>
  )
  return (
    <>
      {onNewest !== undefined && (
        <Alert color="blue" title={t('report.older', { revision: t(sheet.revision === 0 ? 'report.first' : 'report.revision', { n: sheet.revision }) })}>
          {t('report.olderWhy')}
          <Button variant="default" size="compact-md" mt="xs" display="block" onClick={onNewest}>
            {t('report.toNewest')}
          </Button>
        </Alert>
      )}
      {returned !== null && (
        <Alert color="orange" title={t('report.returned', { name: returned.by.name, at: timeWords(returned.at, language) })}>
          {returned.reason}
        </Alert>
      )}
      {restated !== null && sheet.state !== 'certified' && (
        <Alert color="blue" title={t('report.restated', { n: sheet.revision, name: restated.by.name, at: timeWords(restated.at, language) })}>
          {restated.reason}
        </Alert>
      )}
      {sinceReported.length > 0 && (
        <Alert color="orange" title={t('report.sinceReported')}>
          {changes(sinceReported)}
          <Text size="sm">{t('report.sinceReportedWhy')}</Text>
        </Alert>
      )}
      {sheet.adjustments.length > 0 && (
        <Alert color="orange" title={t('report.adjusted')}>
          {changes(sheet.adjustments)}
          <Text size="sm">{t('report.adjustedWhy')}</Text>
        </Alert>
      )}
    </>
  )
}
