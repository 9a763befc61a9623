import type { ReactNode } from 'react'
import { Stack, Text } from '@mantine/core'

/** Nothing here yet, why, and what to do about it. */
export function Empty({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" maw={520}>
        {why}
      </Text>
      {children}
    </Stack>
  )
}
