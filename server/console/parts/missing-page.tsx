import { useLanguage } from '../words/language.tsx'
import { WayHome } from './way-home.tsx'

export function MissingPage() {
  const { t } = useLanguage()
  return <WayHome title={t('page.missing')} why={t('page.missingWhy')} />
}
