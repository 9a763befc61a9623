import { Badge, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { NextStep } from '../../state/next-steps.ts'
import { useLanguage } from '../../words/language.tsx'

const ways: Record<NextStep, string> = { approve: '/slides', plan: '/playlists', publish: '/publish', pair: '/signs?state=unpaired' }

/** The way from an empty system to the first slide on glass; the first open step stands out. */
export function NextSteps({ steps, waiting }: { steps: readonly { step: NextStep; done: boolean }[]; waiting: number }) {
  const { t } = useLanguage()
  const first = steps.find(({ done }) => !done)?.step
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="sm" lh={1.5}>
        {t('overview.next')}
      </Title>
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map(({ step, done }, index) => (
          <Group component="li" key={step} wrap="nowrap" align="flex-start" gap="sm">
            <ThemeIcon radius="xl" variant={done ? 'filled' : 'light'} color={done ? 'green.8' : 'navy'} aria-hidden>
              {done ? <IconCheck size={18} /> : index + 1}
            </ThemeIcon>
            <div style={{ flex: 1 }}>
              <Text fw={600}>{t(`next.${step}`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`next.${step}Why`)}
              </Text>
              {step === 'approve' && !done && waiting > 0 && <Text size="sm">{t('next.waiting', { n: waiting })}</Text>}
            </div>
            {done ? (
              <Badge color="green">{t('next.done')}</Badge>
            ) : (
              <Button component={Link} to={ways[step]} size="compact-md" variant={step === first ? 'filled' : 'default'}>
                {t('next.go')}
                <span hidden>{t(`next.${step}`)}</span>
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  )
}
