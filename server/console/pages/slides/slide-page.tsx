import { lazy, Suspense, useState } from 'react'
import { Alert, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconColumns2, IconPencil } from '@tabler/icons-react'
import { Link, useParams } from 'react-router'
import { approvedRevision, newestRevision, revisionOf, type Slide } from '../../../domain/slide.ts'
import { Asked } from '../../parts/asked.tsx'
import { FilmLook } from '../../parts/film-look.tsx'
import { FilmMark } from '../../parts/film-mark.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { StepBadge } from '../../parts/step-badge.tsx'
import { otherRevision } from '../../state/other-revision.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlide } from '../../wire/slide-queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { CanvasGallery } from './canvas-gallery.tsx'
import { PutOnAir } from './put-on-air.tsx'
import { RetireSlide } from './retire-slide.tsx'
import { ReviewDate } from './review-date.tsx'
import { RevisionList } from './revision-list.tsx'
import { SlideActions } from './slide-actions.tsx'

const CompareRevisions = lazy(() => import('./compare-revisions.tsx'))

export default function SlidePage() {
  const { t } = useLanguage()
  const { id = '' } = useParams()
  const roll = useSigns()
  // Without the signs' own canvases there are the usual ones.
  const signs = roll.data ?? (roll.isError ? [] : undefined)
  return (
    <Asked of={[useSlide(id)]} page={t('slides.title')}>
      {(slide) => <SlideView key={slide.id} slide={slide} signs={signs} />}
    </Asked>
  )
}

function SlideView({ slide, signs }: { slide: Slide; signs: Parameters<typeof CanvasGallery>[0]['signs'] | undefined }) {
  const { t, language } = useLanguage()
  const mayWrite = usePermission('write-slides')
  const own = useSession().data?.person?.province ?? null
  const mayRetire = usePermission('approve-slides') && (own === null || own === slide.province)
  const [chosen, setChosen] = useState<number | null>(null)
  const [comparing, setComparing] = useState(false)
  const newest = newestRevision(slide)
  const revision = (chosen !== null && revisionOf(slide, chosen)) || newest
  const approved = approvedRevision(slide)
  const other = otherRevision(slide, revision)
  return (
    <>
      <PageHead title={revision.title}>
        <Button component={Link} to="/slides" variant="subtle">
          {t('slides.title')}
        </Button>
        {mayWrite && (
          <Button component={Link} to={`/slides/${slide.id}/edit`} variant="default" leftSection={<IconPencil size={18} aria-hidden />}>
            {t('slide.newRevision')}
          </Button>
        )}
      </PageHead>
      <Grid>
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <Paper withBorder p="md">
              <Group gap="xs" mb="xs">
                <StepBadge step={revision.step.step} />
                <FilmMark ms={revision.content.kind === 'video' ? revision.content.film.durationMs : null} />
                <Text>{t('slide.revision', { n: revision.number })}</Text>
              </Group>
              <Text size="sm">{t('slide.author', { name: revision.author.name, at: timeWords(revision.authoredAt, language) })}</Text>
              {revision.step.step === 'returned' && (
                <Alert color="orange" mt="xs" title={t('step.returned')}>
                  {revision.step.comment}
                </Alert>
              )}
              {approved && approved.number !== newest.number && (
                <Text size="sm" c="dimmed" mt="xs">
                  {t('slide.inUse', { n: approved.number })}
                </Text>
              )}
              {slide.source && (
                <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
                  <strong>{t('slide.source')}:</strong> {slide.source}
                </Text>
              )}
              {revision.number === newest.number && <SlideActions slide={slide} revision={revision} />}
              {mayRetire && approved && (
                <Group mt="md">
                  <RetireSlide id={slide.id} title={approved.title} />
                </Group>
              )}
            </Paper>
            {approved && <PutOnAir slide={slide.id} title={approved.title} />}
            <ReviewDate key={slide.reviewOn} slide={slide} />
            <RevisionList slide={slide} shown={revision.number} onShow={setChosen} />
            {other && (
              <Button variant="default" leftSection={<IconColumns2 size={18} aria-hidden />} onClick={() => setComparing(true)}>
                {t('compare.open', { n: other.number })}
              </Button>
            )}
            <Suspense>
              {other && comparing && (
                <CompareRevisions
                  slide={slide.id}
                  revisions={other.number < revision.number ? [other, revision] : [revision, other]}
                  signs={signs ?? []}
                  onClose={() => setComparing(false)}
                />
              )}
            </Suspense>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Title order={2} size="h4" lh={1.5}>
            {t('slide.pictures')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('slide.picturesHelp')}
          </Text>
          {revision.content.kind === 'video' && <FilmLook content={revision.content} />}
          {signs === undefined ? <Loading /> : <CanvasGallery slide={slide.id} revision={revision} signs={signs} />}
        </Grid.Col>
      </Grid>
    </>
  )
}
