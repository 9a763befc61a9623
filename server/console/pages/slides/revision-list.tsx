import { NavLink, Paper, Title } from '@mantine/core'
import type { Slide, Step } from '../../../domain/slide.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  slide: Slide
  shown: number
  onShow: (number: number) => void
}

export function RevisionList({ slide, shown, onShow }: Props) {
  const { t, language } = useLanguage()
  const words = (step: Step): string =>
    step.step === 'draft'
      ? t('step.draft')
      : t('slide.stepBy', { step: t(`step.${step.step}`), name: step.by.name, at: timeWords(step.at, language) })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs" lh={1.5}>
        {t('slide.revisions')}
      </Title>
      {slide.revisions.toReversed().map((revision) => (
        <NavLink
          key={revision.number}
          component="button"
          active={revision.number === shown}
          aria-current={revision.number === shown}
          label={t('slide.revision', { n: revision.number })}
          description={words(revision.step)}
          onClick={() => onShow(revision.number)}
        />
      ))}
    </Paper>
  )
}
