import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useLanguage } from '../words/language.tsx'
import { Empty } from './empty.tsx'

export function MissingPage() {
  const { t } = useLanguage()
  return (
    <Empty title={t('page.missing')} why={t('page.missingWhy')}>
      <Button component={Link} to="/">
        {t('do.home')}
      </Button>
    </Empty>
  )
}
