import { Button, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useLanguage } from '../words/language.tsx'
import { PageHead } from './page-head.tsx'

/** Instead of a page that one cannot have: why not, and the way home. */
export function WayHome({ title, why }: { title: string; why: string }) {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={title} />
      <Text mb="md">{why}</Text>
      <Button component={Link} to="/">
        {t('do.home')}
      </Button>
    </>
  )
}
