import { Center, Loader, VisuallyHidden } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

export function Loading() {
  const { t } = useLanguage()
  return (
    <Center py="xl" role="status">
      <Loader />
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
    </Center>
  )
}
