import { Alert, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../../words/language.tsx'
import { Entrance } from '../entrance/entrance.tsx'
import { EnrolSteps } from './enrol-steps.tsx'

/** All that somebody sees who has to set up a second factor first. */
export default function EnrolPage() {
  const { t } = useLanguage()
  const client = useQueryClient()
  return (
    <Entrance title={t('factor.needed')}>
      <Stack>
        <Alert color="blue">{t('factor.neededWhy')}</Alert>
        <EnrolSteps onDone={() => void client.resetQueries()} />
      </Stack>
    </Entrance>
  )
}
