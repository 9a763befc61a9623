import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useRules } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { RulesForm } from './rules-form.tsx'

/** What holds for all playlists together. */
export default function RulesPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('rules.title')} />
      <Asked of={[useRules()]}>{(rules) => <RulesForm kept={rules} />}</Asked>
    </>
  )
}
