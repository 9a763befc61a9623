import './lexicon.css'
import { Text } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useLexicon } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { LexiconEditor } from './lexicon-editor.tsx'

export default function LexiconPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('lexicon.title')} />
      <Text mb="md" maw={900}>
        {t('lexicon.what')}
      </Text>
      <Asked of={[useLexicon()]}>{(lexicon) => <LexiconEditor lexicon={lexicon} />}</Asked>
    </>
  )
}
