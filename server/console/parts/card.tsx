import type { ReactNode } from 'react'
import { Group, Paper, Title } from '@mantine/core'

/** A part of a page with its name, and what can be done with it beside that. */
export function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h5" lh={1.5}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  )
}
