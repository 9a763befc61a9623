import { useState } from 'react'
import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { accountApi } from '../../../protocol/api/account-api.ts'
import type { ResponseOf } from '../../../protocol/route.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'
import { EnrolSteps } from './enrol-steps.tsx'
import { PasswordProof } from './password-proof.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Doing = 'enrol' | 'renew' | 'remove'
const titles = { enrol: 'factor.title', renew: 'factor.renew', remove: 'factor.removeAsk' } as const

export function SecondFactor({ account }: { account: ResponseOf<typeof accountApi.account> }) {
  const { t } = useLanguage()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = (): void => setDoing(null)
  const renew = useDeed({ does: (password: string) => call(accountApi.renewRecoveryCodes, { body: { password } }), renews: ['account'] })
  const remove = useDeed({
    does: (password: string) => call(accountApi.removeSecondFactor, { body: { password } }),
    renews: ['account', 'session'],
    says: () => t('factor.removed'),
    onDone: close
  })
  return (
    <SettingsSection title={t('factor.title')} why={t('factor.why')}>
      <Group>
        <Badge color={account.secondFactor ? 'green' : 'gray'} variant={account.secondFactor ? 'light' : 'outline'}>{t(account.secondFactor ? 'factor.on' : 'factor.off')}</Badge>
        {account.secondFactor && <Text size="sm">{t('factor.left', { n: account.recoveryCodes })}</Text>}
      </Group>
      <Group>
        {!account.secondFactor && <Button onClick={() => setDoing('enrol')}>{t('factor.set')}</Button>}
        {account.secondFactor && (
          <Button
            variant="default"
            onClick={() => {
              renew.reset()
              setDoing('renew')
            }}
          >
            {t('factor.renew')}
          </Button>
        )}
        {account.secondFactor && !account.secondFactorRequired && (
          <Button variant="default" onClick={() => setDoing('remove')}>
            {t('factor.remove')}
          </Button>
        )}
      </Group>
      {doing !== null && (
        <Modal opened onClose={close} title={t(titles[doing])} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
          {doing === 'enrol' && <EnrolSteps onDone={close} />}
          {doing === 'remove' && <PasswordProof does={t('factor.remove')} error={remove.error} busy={remove.isPending} onProof={(password) => remove.mutate(password)} />}
          {doing === 'renew' &&
            (renew.data === undefined ? (
              <Stack>
                <Text>{t('factor.renewWhy')}</Text>
                <PasswordProof does={t('factor.renew')} error={renew.error} busy={renew.isPending} onProof={(password) => renew.mutate(password)} />
              </Stack>
            ) : (
              <Stack>
                <Text>{t('factor.keepWhy')}</Text>
                <RecoveryCodes codes={renew.data.recoveryCodes} />
              </Stack>
            ))}
        </Modal>
      )}
    </SettingsSection>
  )
}
