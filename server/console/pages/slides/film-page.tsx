import { useState } from 'react'
import { useNavigate } from 'react-router'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage } from '../../words/language.tsx'
import FilmEditor from './film-editor.tsx'

/** One film in, one slide made of it. */
export default function FilmPage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHead title={t('films.title')} />
      <FilmEditor key={round} start={{ content: null, title: '', source: '' }} onSaved={(slide) => void go(`/slides/${slide}`)} onDiscard={() => setRound(round + 1)} />
    </>
  )
}
