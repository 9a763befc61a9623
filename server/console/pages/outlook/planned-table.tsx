import { Anchor, Table, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { DayOutlook } from '../../../protocol/planning-views.ts'
import { slideKeyParts } from '../../state/slide-key.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** How often each slide is planned on the day: what its plays are held against later. */
export function PlannedTable({ planned }: { planned: DayOutlook['planned'] }) {
  const { t } = useLanguage()
  const all = planned.reduce((sum, { plays }) => sum + plays, 0)
  return (
    <>
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('outlook.planned')}
      </Title>
      {planned.length === 0 ? (
        <Text>{t('outlook.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('outlook.slide')}</Table.Th>
              <Table.Th ta="right">{t('outlook.plays')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {planned.map(({ slide, title, plays }) => (
              <Table.Tr key={slide}>
                <Table.Td>
                  <Anchor component={Link} to={`/slides/${slideKeyParts(slide).id}`}>
                    {title}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="right">{numberWords(plays)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('outlook.all')}</Table.Th>
              <Table.Th ta="right">{numberWords(all)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </>
  )
}
