import { Alert } from '@mantine/core'
import { lazy, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { newestRevision } from '../../../domain/slide.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSlide } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'

const PictureEditor = lazy(() => import('./picture-editor.tsx'))

const FilmEditor = lazy(() => import('./film-editor.tsx'))

const Composer = lazy(() => import('./composer.tsx'))

/** The next revision of a slide, begun from its newest one. */
export default function EditSlidePage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const { id = '' } = useParams()
  const [round, setRound] = useState(0)
  const onDiscard = () => setRound(round + 1)
  const onSaved = () => void go(`/slides/${id}`)
  return (
    <Asked of={[useSlide(id)]} page={t('slides.title')}>
      {(slide) => {
        const { title, content } = newestRevision(slide)
        return (
          <>
            <PageHead title={t('edit.title', { title })} />
            <Alert color="blue" mb="md">
              {t('edit.why')}
            </Alert>
            {content.kind === 'composed' ? (
              <Composer key={round} slide={id} start={{ ...content, title, source: slide.source }} onSaved={onSaved} onDiscard={onDiscard} />
            ) : content.kind === 'video' ? (
              <FilmEditor key={round} slide={id} start={{ content, title, source: slide.source }} onSaved={onSaved} onDiscard={onDiscard} />
            ) : (
              <PictureEditor key={round} slide={slide} title={title} content={content} onSaved={onSaved} onDiscard={onDiscard} />
            )}
          </>
        )
      }}
    </Asked>
  )
}
