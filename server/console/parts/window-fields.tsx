import { Group, Text } from '@mantine/core'
import { IconMoon } from '@tabler/icons-react'
import type { Window } from '../../domain/schedule.ts'
import { useLanguage } from '../words/language.tsx'
import { TimeField } from './time-field.tsx'

/** From when until when; an end at or before the start is said to be on the next day. */
export function WindowFields<W extends Window>({ window, onChange }: { window: W; onChange: (window: W) => void }) {
  const { t } = useLanguage()
  return (
    <div>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TimeField label={t('daypart.from')} value={window.from} onChange={(from) => onChange({ ...window, from })} />
        <TimeField label={t('daypart.until')} value={window.until} onChange={(until) => onChange({ ...window, until })} />
      </Group>
      {window.until <= window.from && (
        <Group gap={4} mt={4} wrap="nowrap">
          <IconMoon size={18} aria-hidden />
          <Text size="sm">{t('daypart.overnight')}</Text>
        </Group>
      )}
    </div>
  )
}
