import { Group, Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

export interface LegendEntry {
  state: string
  words: string
  Icon?: Icon | undefined
}

/** What the looks on a map mean. */
export function MapLegend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <Group gap="sm" mt="xs" justify="center">
      {entries.map(({ state, words, Icon: Mark }) => (
        <Group key={state} gap={6} wrap="nowrap">
          <span className="tile tile-legend" data-state={state} aria-hidden>
            {Mark && <Mark className="tile-mark" />}
          </span>
          <Text size="sm">{words}</Text>
        </Group>
      ))}
    </Group>
  )
}
