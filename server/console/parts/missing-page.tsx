import { Button, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useLanguage } from '../words/language.tsx'
import { PageHead } from './page-head.tsx'

export function MissingPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('page.missing')} />
      <Text mb="md">{t('page.missingWhy')}</Text>
      <Button component={Link} to="/">
        {t('do.home')}
      </Button>
    </>
  )
}
