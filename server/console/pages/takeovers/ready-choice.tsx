import { useState } from 'react'
import { Box, Checkbox, Paper, SimpleGrid, Text } from '@mantine/core'
import { Refusal } from '../../parts/refusal.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { readySlides, type ReadySlide } from '../../state/ready-slides.ts'
import { mostTakeoverSlides } from '../../state/takeover-draft.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  ready: readonly ReadySlide[]
  /** Their ids, in the order they were chosen. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** More are found by their words. */
const shownMost = 24

/** Approved slides as they look on glass; what is chosen stays in sight, whatever is looked for. */
export function ReadyChoice({ ready, chosen, onChange }: Props) {
  const { t } = useLanguage()
  const [words, setWords] = useState('')
  const found = useSlideRoll(words === '' ? {} : { words })
  const isChosen = ({ id }: ReadySlide): boolean => chosen.includes(id)
  const fitting = readySlides(found.data ?? [])
  const shown = [...ready.filter(isChosen), ...fitting.filter((slide) => !isChosen(slide)).slice(0, shownMost)]
  return (
    <>
      <Text size="sm" mb="xs">
        {t('takeover.most')}
      </Text>
      {ready.length > shownMost && <SearchField label={t('slides.search')} value={words} onChange={setWords} />}
      {found.data === undefined && <Refusal error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && fitting.length === 0 && <Text c="dimmed">{t('slides.noMatch')}</Text>}
      <Box mah={420} style={{ overflowY: 'auto' }} role="group" aria-label={t('takeover.ready')} tabIndex={0}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" p={4}>
          {shown.map(({ id, approved }) => (
            <Paper key={id} withBorder p="xs">
              <SlideThumb id={id} revision={approved} />
              <Checkbox
                mt="xs"
                label={approved.title}
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && chosen.length >= mostTakeoverSlides}
                onChange={() => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
              />
            </Paper>
          ))}
        </SimpleGrid>
      </Box>
    </>
  )
}
