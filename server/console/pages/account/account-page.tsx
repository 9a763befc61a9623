import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { accountApi } from '../../../protocol/api/account-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { ApiKeys } from './api-keys.tsx'
import { OwnPassword } from './own-password.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionTable } from './session-table.tsx'

/** What everybody keeps of their own: password, second factor, sessions, keys. */
export default function AccountPage() {
  const { t } = useLanguage()
  const account = useQuery({ queryKey: ['account'], queryFn: () => call(accountApi.account) })
  return (
    <>
      <PageHead title={t('account.title')} />
      <Asked of={[account]}>
        {(own) => (
          <Stack maw={960}>
            <SecondFactor account={own} />
            <OwnPassword />
            <SessionTable sessions={own.sessions} />
            <ApiKeys />
          </Stack>
        )}
      </Asked>
    </>
  )
}
