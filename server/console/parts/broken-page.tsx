import { Button, Text } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'
import { PageHead } from './page-head.tsx'

/** When a page throws, or its code could not be fetched after a new version was installed. */
export function BrokenPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('page.broken')} />
      <Text mb="md">{t('page.brokenWhy')}</Text>
      <Button onClick={() => window.location.reload()}>{t('page.reload')}</Button>
    </>
  )
}
