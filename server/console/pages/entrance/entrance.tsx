import { Suspense, useEffect, type ReactNode } from 'react'
import { Center, Group, Paper, Text, Title } from '@mantine/core'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLanguage } from '../../words/language.tsx'

/** The sheet that people who are not signed in stand before. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLanguage()
  const tab = `${title} · ${t('app.name')}`
  useEffect(() => {
    document.title = tab
  }, [tab])
  return (
    <Center component="main" mih="100dvh" bg="navy.0" p="md">
      <Paper shadow="sm" radius="md" p="xl" w="100%" maw={460}>
        <Group justify="space-between" mb={4} wrap="nowrap">
          <Text fw={600} size="xl" c="navy.9">
            {t('app.name')}
          </Text>
          <LanguageSwitch />
        </Group>
        <Text size="sm" c="dimmed" mb="lg">
          {t('app.what')}
        </Text>
        <Title order={1} size="h3" mb="md" lh={1.5}>
          {title}
        </Title>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </Paper>
    </Center>
  )
}
