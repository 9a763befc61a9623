import { Alert, Button, Group } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import { Since } from './since.tsx'
import type { Draft } from './use-draft.ts'

/** Says that unsaved work is back, and how to be rid of it; nothing where there was none. */
export function DraftNotice({ draft: { found, drop }, onDiscard }: { draft: Draft<unknown>; onDiscard: () => void }) {
  const { t } = useLanguage()
  if (found === null) return null
  return (
    <Alert color="blue" icon={<IconNote aria-hidden />} py="xs" mb="md">
      <Group justify="space-between" gap="xs">
        <span>
          {t('draft.back')} <Since at={found.at} />
        </span>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            drop()
            onDiscard()
          }}
        >
          {t('draft.discard')}
        </Button>
      </Group>
    </Alert>
  )
}
