import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import { sentenceOf } from '../wire/call.ts'
import type { Failing } from '../wire/failing.ts'
import { useLanguage } from '../words/language.tsx'

/** What of the page cannot be had, said once for all of it, or that the link is lost while everything is there. */
export function FailingBanner({ failing, lost }: { failing: Failing | null; lost: boolean }) {
  const { t, language } = useLanguage()
  if (failing === null || (lost && failing.isOld))
    return (
      <Alert color="orange" icon={<IconPlugConnectedX />} py="xs">
        {t('link.lostLong')}
      </Alert>
    )
  const { names, error, isOld, retry } = failing
  return (
    <Alert color={isOld ? 'orange' : 'red'} icon={<IconAlertTriangle />} title={t(isOld ? 'state.old' : 'state.troubleWith', { names: names.map((name) => t(name)).join(', ') })} role="alert" py="xs">
      {lost ? t('link.lostLong') : sentenceOf(error, language)}
      <Button variant="white" color="red.9" size="compact-md" mt="xs" display="block" onClick={retry}>
        {t('do.retry')}
      </Button>
    </Alert>
  )
}
