import { Alert, Paper, SegmentedControl, Stack, TextInput, Title } from '@mantine/core'
import type { Theme } from '../../../domain/theme.ts'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { readySlides } from '../../state/ready-slides.ts'
import type { TakeoverDraft } from '../../state/takeover-draft.ts'
import { useLanguage } from '../../words/language.tsx'
import { ThemePicker } from '../slides/theme-picker.tsx'
import { ReadyChoice } from './ready-choice.tsx'

interface Props {
  draft: TakeoverDraft
  onChange: (part: Partial<TakeoverDraft>) => void
  slides: readonly SlideLine[]
  themes: readonly Theme[]
}

/** First step: approved slides, or a text written now. */
export function TakeoverSlides({ draft, onChange, slides, themes }: Props) {
  const { t } = useLanguage()
  const ready = readySlides(slides)
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('takeover.show')}
      </Title>
      <SegmentedControl
        aria-label={t('takeover.kind')}
        mb="sm"
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind === 'composed' ? 'composed' : 'ready' })}
        data={[
          { value: 'ready', label: t('takeover.ready') },
          { value: 'composed', label: t('takeover.composed') }
        ]}
      />
      {draft.kind === 'composed' ? (
        <Stack>
          <TextInput label={t('takeover.headline')} required maxLength={120} value={draft.headline} onChange={({ currentTarget }) => onChange({ headline: currentTarget.value })} />
          <TextInput label={t('takeover.body')} maxLength={240} value={draft.body} onChange={({ currentTarget }) => onChange({ body: currentTarget.value })} />
          <TextInput
            label={t('takeover.call')}
            placeholder={t('takeover.callExample')}
            maxLength={80}
            value={draft.callToAction}
            onChange={({ currentTarget }) => onChange({ callToAction: currentTarget.value })}
          />
          <ThemePicker themes={themes} value={draft.theme || (themes[0]?.id ?? '')} onChange={(theme) => onChange({ theme })} />
        </Stack>
      ) : ready.length === 0 ? (
        <Alert color="orange">{t('takeover.noReady')}</Alert>
      ) : (
        <ReadyChoice ready={ready} chosen={draft.slides} onChange={(chosen) => onChange({ slides: chosen })} />
      )}
    </Paper>
  )
}
