import { Anchor, Group, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { Province } from '../../../domain/province.ts'
import { signStates } from '../../../domain/sign-state.ts'
import type { Fleet } from '../../../protocol/views.ts'
import { StateBadge } from '../../parts/state-badge.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { byName } from '../../state/by-name.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const longRows = 12

/** A line a province, in the dictionary's order: its names, and its signs by how they stand. */
export function ProvinceTable({ provinces, fleet }: { provinces: readonly Province[]; fleet: Fleet }) {
  const { t, language } = useLanguage()
  const standing = new Map(fleet.provinces.map(({ code, states }) => [code, states]))
  const lines = byName(provinces, language)
  return (
    <WideTable label={t('provinces.title')} minWidth={760} isLong={lines.length > longRows} stacks>
      <Table striped aria-label={t('provinces.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('place.province')}</Table.Th>
            <Table.Th scope="col">{t('provinces.otherName')}</Table.Th>
            <Table.Th scope="col">{t('provinces.code')}</Table.Th>
            <Table.Th scope="col">{t('place.region')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('provinces.signs')}
            </Table.Th>
            <Table.Th scope="col">{t('provinces.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ code, nameTh, nameEn, abbrTh, region }) => {
            const states = standing.get(code) ?? []
            const signs = states.reduce((sum, { signs: some }) => sum + some, 0)
            const [own, other] = language === 'th' ? [nameTh, nameEn] : [nameEn, nameTh]
            return (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={600}>
                  <Anchor component={Link} to={`/signs?province=${code}`} fw={600}>
                    {own}
                  </Anchor>
                </Table.Th>
                <Table.Td lang={language === 'th' ? 'en' : 'th'}>{other}</Table.Td>
                <Table.Td>
                  {code} · <span lang="th">{abbrTh}</span>
                </Table.Td>
                <Table.Td>{t(`region.${region}`)}</Table.Td>
                <Table.Td ta="end" data-head={t('provinces.signs')}>
                  {numberWords(signs)}
                </Table.Td>
                <Table.Td>
                  <Group gap={4}>
                    {signStates.flatMap((state) => {
                      const some = states.find((each) => each.state === state)
                      return some === undefined ? [] : [<StateBadge key={state} state={state} count={some.signs} />]
                    })}
                  </Group>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
