import { Anchor, Group, Paper, Stack, Switch, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Province } from '../../../domain/province.ts'
import { compareThai } from '../../../domain/thai.ts'
import type { CoordinatorView } from '../../../protocol/api/coordinators-api.ts'
import type { useSearch } from '../../parts/use-search.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { dateWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  provinces: readonly Province[]
  serving: readonly CoordinatorView[]
  search: URLSearchParams
  change: ReturnType<typeof useSearch>[1]
}
const longRows = 12

/** A line a province: who it is, or that nobody is named yet. */
export function CoordinatorTable({ provinces, serving, search, change }: Props) {
  const { t, language } = useLanguage()
  const named = new Map(serving.map((coordinator) => [coordinator.province, coordinator]))
  const onlyMissing = search.get('missing') === 'yes'
  const lines = [...provinces].sort((a, b) => compareThai(a.nameTh, b.nameTh)).filter(({ code }) => !onlyMissing || !named.has(code))
  return (
    <Stack>
      <Text c="dimmed">{t('coordinator.what')}</Text>
      <Group justify="space-between">
        <Text fw={600}>{t('coordinator.count', { n: named.size, of: provinces.length })}</Text>
        <Switch label={t('coordinator.onlyMissing')} checked={onlyMissing} onChange={({ currentTarget }) => change({ missing: currentTarget.checked ? 'yes' : null })} />
      </Group>
      {lines.length === 0 ? (
        <Text>{t('coordinator.noneMissing')}</Text>
      ) : (
        <Paper withBorder>
          <WideTable label={t('coordinators.title')} minWidth={860} isLong={lines.length > longRows} stacks>
            <Table striped aria-label={t('coordinators.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('place.province')}</Table.Th>
                  <Table.Th scope="col">{t('coordinator.name')}</Table.Th>
                  <Table.Th scope="col">{t('coordinator.position')}</Table.Th>
                  <Table.Th scope="col">{t('coordinator.division')}</Table.Th>
                  <Table.Th scope="col">{t('coordinator.mobile')}</Table.Th>
                  <Table.Th scope="col">{t('coordinator.since')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map(({ code, nameTh, nameEn }) => {
                  const coordinator = named.get(code)
                  return (
                    <Table.Tr key={code}>
                      <Table.Th scope="row" fw={600}>
                        <Anchor component={Link} to={`/coordinators?province=${code}`} fw={600}>
                          {language === 'th' ? nameTh : nameEn}
                        </Anchor>
                      </Table.Th>
                      {coordinator === undefined ? (
                        <Table.Td colSpan={5}>
                          <Group gap={6} wrap="nowrap">
                            <IconAlertTriangle size={17} color="#9a4a00" aria-hidden />
                            {t('coordinator.missing')}
                          </Group>
                        </Table.Td>
                      ) : (
                        <>
                          <Table.Td lang="th">
                            {coordinator.form.title}
                            {coordinator.form.name}
                          </Table.Td>
                          <Table.Td lang="th">{coordinator.form.position || '–'}</Table.Td>
                          <Table.Td lang="th">{coordinator.form.division || '–'}</Table.Td>
                          <Table.Td className="figures" data-head={t('coordinator.mobile')}>
                            {coordinator.form.mobile || '–'}
                          </Table.Td>
                          <Table.Td className="figures" data-head={t('coordinator.since')}>
                            {dateWords(coordinator.from, language)}
                          </Table.Td>
                        </>
                      )}
                    </Table.Tr>
                  )
                })}
              </Table.Tbody>
            </Table>
          </WideTable>
        </Paper>
      )}
    </Stack>
  )
}
