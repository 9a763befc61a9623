import { Anchor, Card, Checkbox, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import { approvedRevision, newestRevision, type Slide } from '../../../domain/slide.ts'
import { FilmMark } from '../../parts/film-mark.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { StepBadge } from '../../parts/step-badge.tsx'
import { useLanguage } from '../../words/language.tsx'

export function SlideCard({ slide, selected, onSelect }: { slide: Slide; selected: boolean; onSelect: () => void }) {
  const { t } = useLanguage()
  const newest = newestRevision(slide)
  const approved = approvedRevision(slide)
  return (
    <Card withBorder padding="sm" component="article" bd={selected ? '2px solid navy.6' : undefined}>
      <Card.Section>
        <Link to={`/slides/${slide.id}`} tabIndex={-1} aria-hidden>
          <SlideThumb id={slide.id} revision={newest} most={480} />
        </Link>
      </Card.Section>
      <Group mt="xs" gap="xs" wrap="nowrap" align="flex-start">
        <Checkbox mt={3} checked={selected} onChange={onSelect} aria-label={t('slides.select', { title: newest.title })} />
        <div>
          <Anchor component={Link} to={`/slides/${slide.id}`} fw={600} c="dark">
            {newest.title}
          </Anchor>
          <Group gap="xs" mt={4}>
            <StepBadge step={newest.step.step} />
            <FilmMark content={newest.content} />
            <Text size="sm" c="dimmed">
              {t('slide.revision', { n: newest.number })}
            </Text>
          </Group>
          {approved && approved.number !== newest.number && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('slide.inUse', { n: approved.number })}
            </Text>
          )}
        </div>
      </Group>
    </Card>
  )
}
