import { useState } from 'react'
import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import { hourMs, minuteMs } from '../../../domain/time.ts'
import { takeoverApi } from '../../../protocol/api/takeover-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useTargetWords } from '../../parts/use-target-words.ts'
import { reachedBy } from '../../state/reached-by.ts'
import { spanText } from '../../state/span-text.ts'
import { blankTakeover, missingParts, shownTitle, TakeoverLeft, takeoverRequest, type TakeoverDraft } from '../../state/takeover-draft.ts'
import { call } from '../../wire/call.ts'
import { useIssues, useProvinces, useThemes } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { TakeoverPlace } from './takeover-place.tsx'
import { TakeoverSlides } from './takeover-slides.tsx'
import { TakeoverTime } from './takeover-time.tsx'

/** Asks for a takeover in three steps on one page; what is missing stands beside the button. */
export default function NewTakeoverPage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const place = useTargetWords()
  const kept = useDraft('takeover', (left) => TakeoverLeft.safeParse(left).data, { life: hourMs })
  const [draft, setDraft] = useState<TakeoverDraft>(kept.found?.value ?? blankTakeover)
  useDraftKeeping(kept, draft === blankTakeover ? undefined : draft)
  const change = (part: Partial<TakeoverDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const request = useDeed({
    does: (body: ReturnType<typeof takeoverRequest>) => call(takeoverApi.requestTakeover, { body }),
    renews: ['takeovers'],
    says: () => t('takeover.requestDone'),
    onDone: ({ id }) => {
      kept.drop()
      void go(`/takeovers/${id}`)
    }
  })
  return (
    <>
      <PageHead title={t('takeover.new')} />
      {draft !== blankTakeover && <DraftNotice draft={kept} onDiscard={() => setDraft(blankTakeover)} />}
      <Asked of={[useSlideRoll(), useThemes(), useSigns(), useProvinces(), useIssues()]}>
        {(slides, themes, signs, provinces, issues) => {
          const titles = new Map(slides.map(({ id, approved }) => [id, approved?.title ?? id]))
          const title = shownTitle(draft, titles)
          const reason = draft.reason ?? title.slice(0, 500)
          const reached = reachedBy(signs, provinces, { target: [...draft.target], exclude: [] }).length
          const missing = missingParts(draft, reason, reached)
          if (issues.length === 0)
            return (
              <Empty title={t('publish.none')} why={t('takeover.noIssue')}>
                <Button component={Link} to="/publish">
                  {t('nav.publish')}
                </Button>
              </Empty>
            )
          return (
            <Stack>
              <Text>{t('takeover.what')}</Text>
              <TakeoverSlides draft={draft} onChange={change} slides={slides} themes={themes} />
              <TakeoverPlace target={draft.target} onChange={(target) => change({ target })} signs={signs} provinces={provinces} />
              <TakeoverTime draft={draft} reason={reason} onChange={change} />
              <Paper withBorder p="md">
                <Title order={2} size="h4" lh={1.5}>
                  {t('takeover.summary')}
                </Title>
                <Text role="status" mb="xs">
                  {missing.length > 0
                    ? t('takeover.missing', { what: missing.map((part) => t(`takeover.${part}`)).join(', ') })
                    : t('takeover.summaryWords', { what: title, n: reached, where: place([...draft.target]), time: spanText(draft.minutes * minuteMs, t) })}
                </Text>
                <Text size="sm" mb="xs">
                  {t('takeover.secondPerson')}
                </Text>
                <Refusal error={request.error} />
                <Button
                  size="md"
                  color={draft.drill ? 'grape.8' : 'red.8'}
                  leftSection={<IconSpeakerphone size={20} aria-hidden />}
                  disabled={missing.length > 0}
                  loading={request.isPending}
                  onClick={() => request.mutate(takeoverRequest(draft, reason, themes[0]?.id ?? ''))}
                >
                  {t(draft.drill ? 'takeover.requestDrill' : 'takeover.request')}
                </Button>
              </Paper>
            </Stack>
          )
        }}
      </Asked>
    </>
  )
}
