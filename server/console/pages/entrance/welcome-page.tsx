import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Loading } from '../../parts/loading.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { AccountForm } from './account-form.tsx'
import { Entrance } from './entrance.tsx'
import { ResetForm } from './reset-form.tsx'

/** Where a one-time link leads: the first administrator's, and every later invitation's. */
export default function WelcomePage() {
  const { t } = useLanguage()
  const { token = '' } = useParams()
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => call(peopleApi.invitation, { params: { token } }), staleTime: Infinity })
  return (
    <Entrance title={t(typeof invitation.data?.username === 'string' ? 'reset.title' : 'welcome.title')}>
      {invitation.isPending && <Loading />}
      {invitation.isError && (
        <Stack>
          <Refusal error={invitation.error} title={t('welcome.spent')} retry={() => void invitation.refetch()} />
          <Button component={Link} to="/sign-in" variant="default">
            {t('signIn.title')}
          </Button>
        </Stack>
      )}
      {typeof invitation.data?.username === 'string' && <ResetForm token={token} username={invitation.data.username} />}
      {invitation.data?.username === null && (
        <Stack>
          <Text>
            {t('welcome.as')} <strong>{invitation.data.roles.map((role) => t(`role.${role}`)).join(', ')}</strong>
          </Text>
          <AccountForm token={token} />
        </Stack>
      )}
    </Entrance>
  )
}
