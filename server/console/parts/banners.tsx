import { Alert, Stack } from '@mantine/core'
import { IconFlask, IconPlugConnectedX } from '@tabler/icons-react'
import { useLink } from '../wire/link.ts'
import { useLanguage } from '../words/language.tsx'

/** What everybody must know on every page. */
export function Banners({ simulated }: { simulated: boolean }) {
  const lost = useLink() === 'lost'
  const { t } = useLanguage()
  if (!lost && !simulated) return null
  return (
    <Stack gap="xs" mb="md">
      {lost && (
        <Alert color="orange" icon={<IconPlugConnectedX />} py="xs">
          {t('link.lostLong')}
        </Alert>
      )}
      {simulated && (
        <Alert color="grape" icon={<IconFlask />} py="xs">
          {t('app.simulated')}
        </Alert>
      )}
    </Stack>
  )
}
