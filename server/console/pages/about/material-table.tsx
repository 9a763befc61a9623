import { Table, Text } from '@mantine/core'
import type { Material } from '../../../protocol/shipped-licences.ts'
import { Card } from '../../parts/card.tsx'
import { useLanguage } from '../../words/language.tsx'

/** Typefaces, maps and words, in the words of content/LICENCES.md. */
export function MaterialTable({ materials }: { materials: readonly Material[] }) {
  const { t } = useLanguage()
  return (
    <Card title={t('about.materials')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('about.materialsWhy')}
      </Text>
      <Table className="breaking">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('about.what')}</Table.Th>
            <Table.Th>{t('about.licence')}</Table.Th>
            <Table.Th>{t('about.whose')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody lang="en">
          {materials.map(({ what, licence, whose }) => (
            <Table.Tr key={what}>
              <Table.Td>{what}</Table.Td>
              <Table.Td>{licence}</Table.Td>
              <Table.Td>{whose}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
