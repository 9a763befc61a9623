import { Alert } from '@mantine/core'
import { useNavigate, useParams } from 'react-router'
import { newestRevision } from '../../../domain/slide.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSlide } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { Composer } from './composer.tsx'
import { FilmEditor } from './film-editor.tsx'
import { PictureEditor } from './picture-editor.tsx'

/** The next revision of a slide, begun from its newest one. */
export default function EditSlidePage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const { id = '' } = useParams()
  const onSaved = () => void go(`/slides/${id}`)
  return (
    <Asked of={[useSlide(id)]}>
      {(slide) => {
        const { title, content } = newestRevision(slide)
        return (
          <>
            <PageHead title={t('edit.title', { title })} />
            <Alert color="blue" mb="md">
              {t('edit.why')}
            </Alert>
            {content.kind === 'composed' ? (
              <Composer slide={id} start={{ ...content, title, source: slide.source }} onSaved={onSaved} />
            ) : content.kind === 'video' ? (
              <FilmEditor slide={id} start={{ content, title, source: slide.source }} onSaved={onSaved} />
            ) : (
              <PictureEditor slide={slide} title={title} content={content} onSaved={onSaved} />
            )}
          </>
        )
      }}
    </Asked>
  )
}
