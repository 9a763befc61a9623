import { ActionIcon, Group, Paper, Text } from '@mantine/core'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconAlertTriangle, IconGripVertical, IconX } from '@tabler/icons-react'
import type { PlaylistEntry } from '../../../domain/playlist.ts'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import type { EntryWarning } from '../../state/plan-warnings.ts'
import { useLanguage } from '../../words/language.tsx'
import { EntryDates } from './entry-dates.tsx'
import { NumberField } from '../../parts/number-field.tsx'

interface Props {
  entry: PlaylistEntry
  number: number
  slide: SlideLine | undefined
  percent: number
  minutes: number
  warning: EntryWarning
  onChange: (part: Partial<PlaylistEntry>) => void
  onTakeOut: () => void
}

export function EntryRow({ entry, number, slide, percent, minutes, warning, onChange, onTakeOut }: Props) {
  const { t } = useLanguage()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: entry.slide })
  const revision = slide?.approved ?? null
  const title = revision?.title ?? entry.slide
  return (
    <Paper
      component="li"
      withBorder
      p="xs"
      ref={setNodeRef}
      shadow={isDragging ? 'md' : 'none'}
      style={{ transform: CSS.Translate.toString(transform), transition, position: 'relative', zIndex: isDragging ? 2 : 0 }}
    >
      <Group wrap="nowrap" gap="xs" align="flex-start">
        <ActionIcon variant="subtle" color="gray" size="lg" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={t('playlist.order', { title })} style={{ cursor: 'grab', touchAction: 'none' }}>
          <IconGripVertical size={20} aria-hidden />
        </ActionIcon>
        <Text fw={600} w={24} ta="center" mt={4}>
          {number}
        </Text>
        <Group gap="sm" style={{ flex: 1, minWidth: 0 }}>
          {revision && (
            <div style={{ width: 96, flexShrink: 0 }}>
              <SlideThumb id={entry.slide} revision={revision} most={96} />
            </div>
          )}
          <div style={{ flex: '1 1 150px', minWidth: 0 }}>
            <Text size="sm" fw={600} lineClamp={2}>
              {title}
            </Text>
            {!revision && (
              <Text size="sm" c="red.9">
                {t('playlist.gone')}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {t('playlist.perHour', { n: minutes })} · {t('playlist.percent', { n: percent })}
            </Text>
            <EntryDates title={title} valid={entry.valid} onChange={(valid) => onChange({ valid })} />
            {warning !== null && (
              <Text size="sm" c="var(--mantine-color-orange-light-color)" role="status">
                <IconAlertTriangle size={15} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {t(`warning.${warning}`)}
              </Text>
            )}
          </div>
          <Group gap="xs" wrap="nowrap">
            <NumberField
              label={t('playlist.dwell')}
              w={128}
              min={3}
              max={60}
              value={entry.dwellMs / 1000}
              onChange={(value) => {
                if (typeof value === 'number' && value >= 3 && value <= 60) onChange({ dwellMs: Math.round(value * 1000) })
              }}
            />
            <NumberField
              label={t('playlist.share')}
              w={80}
              min={1}
              max={10}
              value={entry.share}
              onChange={(value) => {
                if (typeof value === 'number' && value >= 1 && value <= 10) onChange({ share: value })
              }}
            />
          </Group>
        </Group>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={onTakeOut} aria-label={t('playlist.takeOut', { title })}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
