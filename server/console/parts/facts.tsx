import { Fragment, type ReactNode } from 'react'
import { SimpleGrid, Text } from '@mantine/core'

/** Names with what they stand for; those without a value are left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <SimpleGrid component="dl" cols={2} spacing="md" verticalSpacing={4} m={0} style={{ gridTemplateColumns: 'minmax(7em, auto) 1fr' }}>
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </Fragment>
        ))}
    </SimpleGrid>
  )
}
