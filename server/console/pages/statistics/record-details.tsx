import { Code, Table, Text } from '@mantine/core'
import { numberWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { useSlideName } from './use-slide-name.ts'
import type { Evidence } from './record-table.tsx'

/** What a record counts slide by slide, and what identifies it. */
export function RecordDetails({ record: { boot, manifest, firstPlay, lastPlay, startedAt, lastedMs, arrivedAt, digest, tallies } }: { record: Evidence }) {
  const { t, language, known } = useLanguage()
  const slideName = useSlideName(tallies.map(({ slide }) => slide))
  const reasonWords = (reason: string): string => known(`playReason.${reason}`) ?? reason
  const marks = [
    [t('evidence.started'), `${timeWords(startedAt, language)} (${t('evidence.seconds', { n: numberWords(lastedMs / 1000) })})`],
    [t('evidence.arrived'), timeWords(arrivedAt, language)],
    [t('evidence.boot'), boot],
    [t('evidence.playNumbers'), `${firstPlay}–${lastPlay}`],
    [t('evidence.manifest'), manifest],
    [t('evidence.digest'), digest]
  ]
  return (
    <>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('statistics.slide')}</Table.Th>
            <Table.Th scope="col">{t('evidence.outcome')}</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              {t('evidence.reason')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('evidence.plays')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('evidence.shown')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tallies.map(({ slide, outcome, reason, plays, shownMs }) => (
            <Table.Tr key={`${slide} ${outcome} ${reason ?? ''}`}>
              <Table.Th scope="row" fw={400}>
                {slideName(slide)}
              </Table.Th>
              <Table.Td>
                {t(`outcome.${outcome}`)}
                {reason !== null && (
                  <Text size="sm" hiddenFrom="sm">
                    {reasonWords(reason)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">{reason === null ? '–' : reasonWords(reason)}</Table.Td>
              <Table.Td ta="right" className="figures">
                {numberWords(plays)}
              </Table.Td>
              <Table.Td ta="right" className="figures">
                {numberWords(shownMs / 1000)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {marks.map(([name, value]) => (
        <Text key={name} size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {name} <Code c="dark.9">{value}</Code>
        </Text>
      ))}
    </>
  )
}
