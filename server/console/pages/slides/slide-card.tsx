import { Anchor, Card, Checkbox, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { FilmMark } from '../../parts/film-mark.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { StepBadge } from '../../parts/step-badge.tsx'
import { useLanguage } from '../../words/language.tsx'

export function SlideCard({ slide, selected, onSelect }: { slide: SlideLine; selected: boolean; onSelect: () => void }) {
  const { t } = useLanguage()
  const { title, number, step, filmMs, approved } = slide
  return (
    <Card withBorder padding="sm" component="article" bd={selected ? '2px solid navy.6' : undefined}>
      <Card.Section>
        <Link to={`/slides/${slide.id}`} tabIndex={-1} aria-hidden>
          <SlideThumb id={slide.id} revision={slide} most={480} />
        </Link>
      </Card.Section>
      <Group mt="xs" gap="xs" wrap="nowrap" align="flex-start">
        <Checkbox mt={3} checked={selected} onChange={onSelect} aria-label={t('slides.select', { title })} />
        <div>
          <Anchor component={Link} to={`/slides/${slide.id}`} fw={600} c="dark">
            {title}
          </Anchor>
          <Group gap="xs" mt={4}>
            <StepBadge step={step} />
            <FilmMark ms={filmMs} />
            <Text size="sm" c="dimmed">
              {t('slide.revision', { n: number })}
            </Text>
          </Group>
          {approved && approved.number !== number && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('slide.inUse', { n: approved.number })}
            </Text>
          )}
        </div>
      </Group>
    </Card>
  )
}
