import { Button } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'
import { Empty } from './empty.tsx'

/** When a page throws, or its code could not be fetched after a new version was installed. */
export function BrokenPage() {
  const { t } = useLanguage()
  return (
    <Empty title={t('page.broken')} why={t('page.brokenWhy')}>
      <Button onClick={() => window.location.reload()}>{t('page.reload')}</Button>
    </Empty>
  )
}
