import { useEffect, type ReactNode } from 'react'
import { Group, Title } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

/** A page's name, also in the browser's tab, and what can be done on it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useLanguage()
  const tab = `${title} · ${t('app.name')}`
  useEffect(() => {
    document.title = tab
  }, [tab])
  return (
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1} size="h2" lh={1.5}>
        {title}
      </Title>
      <Group gap="xs">{children}</Group>
    </Group>
  )
}
