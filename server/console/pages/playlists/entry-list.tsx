import { Stack, Text } from '@mantine/core'
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type DragEndEvent, type UniqueIdentifier } from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { PlaylistEntry, PlaylistPlan } from '../../../domain/playlist.ts'
import { dateOf } from '../../../domain/time.ts'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { Empty } from '../../parts/empty.tsx'
import { minutesPerHour } from '../../state/minutes-per-hour.ts'
import { entryWarning } from '../../state/plan-warnings.ts'
import { sharePercent } from '../../state/share-percent.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useLanguage } from '../../words/language.tsx'
import { EntryRow } from './entry-row.tsx'

interface Props {
  plan: PlaylistPlan
  slides: readonly SlideLine[]
  onChange: (entries: PlaylistEntry[]) => void
}

/** The order of a playlist: dragged by hand or moved by keyboard, with what happens said aloud in the person's language. */
export function EntryList({ plan, slides, onChange }: Props) {
  const { entries } = plan
  const { t } = useLanguage()
  const nowMs = useServerNow(60_000)
  const today = dateOf(nowMs)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )
  if (entries.length === 0) return <Empty title={t('playlist.noEntries')} why={t('playlist.noEntriesWhy')} />
  const ids = entries.map(({ slide }) => slide)
  const bySlide = new Map(slides.map((slide) => [slide.id, slide]))
  const place = (id: UniqueIdentifier): number => ids.indexOf(String(id)) + 1
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && active.id !== over.id) onChange(arrayMove([...entries], place(active.id) - 1, place(over.id) - 1))
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.picked', { n: place(active.id) }),
    onDragOver: ({ over }) => (over ? t('drag.over', { n: place(over.id), m: ids.length }) : undefined),
    onDragEnd: ({ over }) => (over ? t('drag.dropped', { n: place(over.id) }) : t('drag.cancelled')),
    onDragCancel: () => t('drag.cancelled')
  }
  const shares = entries.map(({ share }) => share)
  const seconds = entries.reduce((sum, { dwellMs, share }) => sum + (dwellMs / 1000) * share, 0)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.help') } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.slide}
              entry={entry}
              number={index + 1}
              slide={bySlide.get(entry.slide)}
              percent={sharePercent(shares, index)}
              minutes={minutesPerHour(entries, index)}
              warning={entryWarning(entry.valid, plan, nowMs, today)}
              onChange={(part) => onChange(entries.map((each) => (each === entry ? { ...each, ...part } : each)))}
              onTakeOut={() => onChange(entries.filter((each) => each !== entry))}
            />
          ))}
        </Stack>
      </SortableContext>
      <Text size="sm" c="dimmed">
        {t('playlist.loop', { n: t('playlist.minutes', { m: Math.floor(seconds / 60), s: Math.round(seconds % 60) }) })}
      </Text>
    </DndContext>
  )
}
