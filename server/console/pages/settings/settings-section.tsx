import type { ReactNode } from 'react'
import { Paper, Stack, Text, Title } from '@mantine/core'

/** One thing to be decided, and what it is about. */
export function SettingsSection({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h4" lh={1.5}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {why}
      </Text>
      <Stack gap="md">{children}</Stack>
    </Paper>
  )
}
