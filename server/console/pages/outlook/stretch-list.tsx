import { Accordion, Badge, Button, Group, Text } from '@mantine/core'
import type { DayOutlook } from '../../../protocol/planning-views.ts'
import { clockSpan } from '../../state/clock-span.ts'
import { clockWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

type Stretch = DayOutlook['stretches'][number]
const colours: Record<Stretch['kind'], string> = { loop: 'blue', takeover: 'red', dark: 'gray', fallback: 'grape', nothing: 'orange' }

interface Props {
  stretches: readonly Stretch[]
  /** By `slide@revision`. */
  titles: ReadonlyMap<string, string>
  onLook: (ms: number) => void
}

/** The day's stretches in words, each with its loop turn by turn. */
export function StretchList({ stretches, titles, onLook }: Props) {
  const { t, language } = useLanguage()
  const loopWords = ({ slots }: Stretch): string => {
    const seconds = Math.round(slots.reduce((sum, { dwellMs }) => sum + dwellMs, 0) / 1000)
    return t('outlook.loop', { n: slots.length, time: t('playlist.minutes', { m: Math.floor(seconds / 60), s: seconds % 60 }) })
  }
  return (
    <Accordion mt="sm" order={3} variant="contained">
      {stretches.map((stretch) => (
        <Accordion.Item key={stretch.from} value={String(stretch.from)}>
          <Accordion.Control>
            <Group gap="sm">
              <Text fw={600}>{clockSpan(stretch, (ms) => clockWords(ms, language))}</Text>
              <Badge color={colours[stretch.kind]}>{t(`outlook.kind.${stretch.kind}`)}</Badge>
              <Text size="sm">{stretch.playlists.map(({ name }) => name).join(', ')}</Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Group mb="xs">
              {stretch.slots.length > 0 && <Text size="sm">{loopWords(stretch)}</Text>}
              <Button size="compact-sm" variant="default" onClick={() => onLook(stretch.from)}>
                {t('outlook.goTo', { at: clockWords(stretch.from, language) })}
              </Button>
            </Group>
            <ol className="turns">
              {stretch.slots.map(({ slide, dwellMs }, index) => (
                <li key={index}>
                  {titles.get(slide) ?? slide} ({t('outlook.seconds', { n: dwellMs / 1000 })})
                </li>
              ))}
            </ol>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
