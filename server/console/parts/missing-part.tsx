import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'

/** Where a part of the page would stand; why it does not is said once, above the page. */
export function MissingPart({ retry }: { retry: () => void }) {
  const { t } = useLanguage()
  return (
    <Group gap="xs" py="sm">
      <IconAlertTriangle size={18} aria-hidden />
      <Text c="dimmed">{t('state.missingPart')}</Text>
      <Button variant="subtle" size="compact-md" onClick={retry}>
        {t('do.retry')}
      </Button>
    </Group>
  )
}
