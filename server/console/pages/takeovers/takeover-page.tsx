import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link, useParams } from 'react-router'
import type { Takeover } from '../../../domain/takeover.ts'
import { Asked } from '../../parts/asked.tsx'
import { MissingPage } from '../../parts/missing-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { TakeoverBadge } from '../../parts/takeover-badge.tsx'
import { useTargetWords } from '../../parts/use-target-words.ts'
import { spanText } from '../../state/span-text.ts'
import { takeoverState } from '../../state/takeover-state.ts'
import { useTakeovers } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { BoardView } from '../board/board-view.tsx'
import { Decide } from './decide.tsx'
import { EndOrExtend } from './end-or-extend.tsx'
import { useTakeoverStory } from './use-takeover-story.ts'

/** One takeover: what, where, who; its decision while it waits, and its board from then on. */
export default function TakeoverPage() {
  const { t } = useLanguage()
  const { id = '' } = useParams()
  return (
    <Asked of={[useTakeovers()]} page={t('takeover.title')}>
      {(takeovers) => {
        const takeover = takeovers.find((each) => each.id === id)
        return takeover === undefined ? <MissingPage /> : <One takeover={takeover} />
      }}
    </Asked>
  )
}

function One({ takeover }: { takeover: Takeover }) {
  const { t, language } = useLanguage()
  const place = useTargetWords()
  const story = useTakeoverStory()
  const now = useServerNow(1000)
  const state = takeoverState(takeover, now)
  return (
    <>
      <PageHead title={takeover.drill ? `${t('takeover.drillMark')}: ${takeover.reason}` : takeover.reason}>
        <Button component={Link} to="/takeovers" variant="default">
          {t('takeover.title')}
        </Button>
      </PageHead>
      <Stack>
        <Paper withBorder p="md">
          <Group gap="xs" mb="xs">
            <TakeoverBadge takeover={takeover} now={now} />
            <Text>
              {place(takeover.target)}
              {takeover.exclude.length > 0 && ` (${t('playlist.exclude')}: ${place(takeover.exclude)})`} · {spanText(takeover.durationMs, t)}
            </Text>
          </Group>
          <Text size="sm">{t('takeover.asked', { name: takeover.requestedBy.name, at: timeWords(takeover.requestedAt, language) })}</Text>
          {story(takeover, now).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          <Title order={2} size="h5" mt="sm" lh={1.5}>
            {t('takeover.pictures')}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm">
            {takeover.slides.map(({ slide, revision, title }) => (
              <div key={slide}>
                <SlideThumb id={slide} revision={{ number: revision, title }} />
                <Text size="sm">{title}</Text>
              </div>
            ))}
          </SimpleGrid>
        </Paper>
        {state === 'requested' && <Decide takeover={takeover} />}
        {state === 'running' && <EndOrExtend takeover={takeover} />}
        {state === 'requested' ? (
          <Alert color="gray" title={t('board.notBegun')}>
            {t('board.notBegunWhy')}
          </Alert>
        ) : (
          state !== 'refused' && <BoardView kind="takeover" id={takeover.id} />
        )}
      </Stack>
    </>
  )
}
