import { SegmentedControl } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

const views = ['enlarged', 'actual', 'dots', 'distance'] as const
export type View = (typeof views)[number]

/** Ways to look at a rendering. */
export function ViewSwitch({ value, onChange }: { value: View; onChange: (view: View) => void }) {
  const { t } = useLanguage()
  return (
    <div className="wide-choice">
      <SegmentedControl
        aria-label={t('view.label')}
        value={value}
        onChange={(chosen) => onChange(views.find((view) => view === chosen) ?? 'enlarged')}
        data={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
      />
    </div>
  )
}
