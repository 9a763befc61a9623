import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../../words/language.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import Composer, { type ComposerStart } from './composer.tsx'

const blank: ComposerStart = { title: '', headline: '', shortHeadline: '', body: '', callToAction: '', theme: '', artworks: [], qr: '', source: '' }

export default function ComposePage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHead title={t('compose.title')} />
      <Composer key={round} start={blank} onSaved={(slide) => void go(`/slides/${slide.id}`)} onDiscard={() => setRound(round + 1)} />
    </>
  )
}
