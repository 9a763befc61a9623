import { Text } from '@mantine/core'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { queryOf } from '../../state/number-view.ts'
import { useLanguage } from '../../words/language.tsx'
import { Behind } from './behind.tsx'
import { ExportMenu } from './export-menu.tsx'
import { GapList } from './gap-list.tsx'
import { StatisticsFrame } from './statistics-frame.tsx'
import { Uncounted } from './uncounted.tsx'
import { useView } from './use-view.ts'

/** What stands behind the numbers, and what stands beside them. */
export default function RecordsPage() {
  const { t } = useLanguage()
  const { view, today, search, change } = useView()
  const asked = /^\d{1,2}$/.test(search.get('hour') ?? '') ? Number(search.get('hour')) : undefined
  const hour = view.from === view.to && asked !== undefined && asked < 24 ? asked : undefined
  const { slide, ...uncounted } = queryOf(view)
  const behind = view.sign === undefined ? null : { from: view.from, to: view.to, sign: view.sign, ...(slide === undefined ? {} : { slide }), ...(hour === undefined ? {} : { hour }) }
  const kinds = [
    ...(behind === null ? [] : [{ words: t('evidence.title'), link: (format: 'csv' | 'xlsx') => fillPath(numbersApi.evidenceFile.path, undefined, { ...behind, format }) }]),
    { words: t('evidence.uncounted'), link: (format: 'csv' | 'xlsx') => fillPath(numbersApi.quarantineFile.path, undefined, { ...uncounted, format }) }
  ]
  return (
    <StatisticsFrame view={view} today={today} change={change} actions={<ExportMenu kinds={kinds} />}>
      {view.from <= view.to && (
        <>
          {view.sign === undefined ? (
            <Text>{t('evidence.chooseSign')}</Text>
          ) : (
            <Behind from={view.from} to={view.to} sign={view.sign} slide={view.slide} hour={hour} onAllHours={() => change({ hour: null })} />
          )}
          <Uncounted query={queryOf(view)} />
          <GapList query={queryOf(view)} />
        </>
      )}
    </StatisticsFrame>
  )
}
