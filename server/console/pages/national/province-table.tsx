import { Anchor, Table } from '@mantine/core'
import { Link } from 'react-router'
import { channelHeads } from '../../../domain/report-form.ts'
import { channels, type RollUpProvince } from '../../../domain/report-sheet.ts'
import { sumFigures } from '../../../domain/month-sheet.ts'
import { MonthBadge } from '../../parts/month-badge.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { standingOf } from '../../state/month-standing.ts'
import { clockWords, dateWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { FigureCells } from './figure-cells.tsx'

interface Props {
  lines: readonly RollUpProvince[]
  linkOf: (code: string) => string
}
const longRows = 12

/** A line a province in Thai order, and what they come to. */
export function ProvinceTable({ lines, linkOf }: Props) {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  const when = (ms: number | null) =>
    ms === null ? (
      '–'
    ) : (
      <>
        <span className="figures">{dateWords(ms, language)}</span> <span className="figures">{clockWords(ms, language)}</span>
      </>
    )
  const complete = lines.reduce((sum, { signs }) => sum + signs.complete, 0)
  const signs = lines.reduce((sum, line) => sum + line.signs.of, 0)
  return (
    <WideTable label={t('national.provinces')} minWidth={1000} isLong={lines.length > longRows}>
      <Table striped aria-label={t('national.provinces')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('place.province')}</Table.Th>
            <Table.Th scope="col">{t('report.state')}</Table.Th>
            <Table.Th scope="col">{t('national.reportedAt')}</Table.Th>
            <Table.Th scope="col">{t('national.certifiedAt')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('national.complete')}
            </Table.Th>
            {channels.map((channel) => (
              <Table.Th key={channel} scope="col" ta="right" lang="en">
                {channelHeads[channel]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.province}>
              <Table.Th scope="row" fw={600}>
                <Anchor component={Link} to={linkOf(line.province)} fw={600}>
                  {provinceName(line.province)}
                </Anchor>
              </Table.Th>
              <Table.Td>
                <MonthBadge standing={standingOf(line)} />
                {line.revision > 0 && <div>{t('report.revision', { n: line.revision })}</div>}
                {line.late && line.state !== 'open' && <div>{t('report.wasLate')}</div>}
              </Table.Td>
              <Table.Td>{when(line.reportedAt)}</Table.Td>
              <Table.Td>{when(line.certifiedAt)}</Table.Td>
              <Table.Td ta="right" className="figures">
                {line.signs.complete}/{line.signs.of}
              </Table.Td>
              <FigureCells figures={line.total} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={4}>
              {t('national.sum', { n: lines.length })}
            </Table.Th>
            <Table.Td ta="right" className="figures" fw={600}>
              {complete}/{signs}
            </Table.Td>
            <FigureCells figures={sumFigures(lines.map(({ total }) => total))} isTotal />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </WideTable>
  )
}
