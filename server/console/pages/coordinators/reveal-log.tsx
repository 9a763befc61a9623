import { Paper, Table, Text, Title } from '@mantine/core'
import type { CoordinatorView } from '../../../protocol/api/coordinators-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useReveals } from '../../wire/coordinator-queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const longRows = 12

/** Who looked at whose contacts, the newest first. */
export function RevealLog({ province, all }: { province: string; all: readonly CoordinatorView[] }) {
  const { t, language } = useLanguage()
  const names = new Map(all.map(({ id, form }) => [id, form.title + form.name]))
  return (
    <Paper withBorder>
      <Title order={3} size="h5" lh={1.5} px="md" pt="md">
        {t('coordinator.reveals')}
      </Title>
      <Asked of={[useReveals()]}>
        {(reveals) => {
          const own = reveals.filter((reveal) => reveal.province === province)
          return own.length === 0 ? (
            <Text px="md" pb="md">
              {t('coordinator.noReveals')}
            </Text>
          ) : (
            <WideTable label={t('coordinator.reveals')} minWidth={560} isLong={own.length > longRows}>
              <Table aria-label={t('coordinator.reveals')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('audit.when')}</Table.Th>
                    <Table.Th scope="col">{t('coordinator.who')}</Table.Th>
                    <Table.Th scope="col">{t('coordinator.whose')}</Table.Th>
                    <Table.Th scope="col">{t('coordinator.how')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {own.map(({ by, coordinator, at, how }, index) => (
                    <Table.Tr key={`${String(at)} ${String(own.length - index)}`}>
                      <Table.Td className="figures">{timeWords(at, language)}</Table.Td>
                      <Table.Td>{by.name}</Table.Td>
                      <Table.Td lang="th">{names.get(coordinator) ?? '–'}</Table.Td>
                      <Table.Td>{how === 'screen' ? t('coordinator.onScreen') : how.toUpperCase()}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }}
      </Asked>
    </Paper>
  )
}
