import { useState, type ReactNode } from 'react'
import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

interface Props {
  title: string
  help?: string
  chart: ReactNode
  /** The same numbers for those who would rather read. */
  table: ReactNode
  /** More to choose beside the title. */
  children?: ReactNode
}

/** A picture of numbers that can also be read as a table. */
export function Figure({ title, help, chart, table, children }: Props) {
  const { t } = useLanguage()
  const [as, setAs] = useState('chart')
  return (
    <Paper withBorder p="md" className="figure">
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h5" lh={1.5}>
          {title}
        </Title>
        <Group gap="xs" className="no-print">
          {children}
          <SegmentedControl
            size="xs"
            aria-label={t('statistics.lookAt', { title })}
            value={as}
            onChange={setAs}
            data={[
              { value: 'chart', label: t('statistics.asChart') },
              { value: 'table', label: t('statistics.asTable') }
            ]}
          />
        </Group>
      </Group>
      {help !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {help}
        </Text>
      )}
      {as === 'chart' ? chart : table}
    </Paper>
  )
}
