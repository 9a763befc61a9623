import { Alert, Box, Checkbox, Paper, SegmentedControl, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { approvedRevision, type Slide } from '../../../domain/slide.ts'
import type { Theme } from '../../../domain/theme.ts'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { mostTakeoverSlides, type TakeoverDraft } from '../../state/takeover-draft.ts'
import { useLanguage } from '../../words/language.tsx'
import { ThemePicker } from '../slides/theme-picker.tsx'

interface Props {
  draft: TakeoverDraft
  onChange: (part: Partial<TakeoverDraft>) => void
  slides: readonly Slide[]
  themes: readonly Theme[]
}

/** First step: approved slides, or a text written now. */
export function TakeoverSlides({ draft, onChange, slides, themes }: Props) {
  const { t } = useLanguage()
  const ready = slides.flatMap((slide) => {
    const revision = approvedRevision(slide)
    return revision === undefined ? [] : [{ id: slide.id, revision }]
  })
  const toggle = (id: string): void => onChange({ slides: draft.slides.includes(id) ? draft.slides.filter((each) => each !== id) : [...draft.slides, id] })
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
        <>
          <Text size="sm" mb="xs">
            {t('takeover.most')}
          </Text>
          <Box mah={420} style={{ overflowY: 'auto' }} role="group" aria-label={t('takeover.ready')} tabIndex={0}>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" p={4}>
              {ready.map(({ id, revision }) => (
                <Paper key={id} withBorder p="xs">
                  <SlideThumb id={id} revision={revision} />
                  <Checkbox
                    mt="xs"
                    label={revision.title}
                    checked={draft.slides.includes(id)}
                    disabled={!draft.slides.includes(id) && draft.slides.length >= mostTakeoverSlides}
                    onChange={() => toggle(id)}
                  />
                </Paper>
              ))}
            </SimpleGrid>
          </Box>
        </>
      )}
    </Paper>
  )
}
