import { useState } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { accountApi, type KeyView } from '../../../protocol/api/account-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'
import { KeyCard } from './key-card.tsx'
import { KeyForm } from './key-form.tsx'

/** One's own keys; who keeps people sees everybody's. */
export function ApiKeys() {
  const { t } = useLanguage()
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => call(accountApi.apiKeys) })
  const [making, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<KeyView | null>(null)
  const revoke = useDeed({ does: (id: string) => call(accountApi.revokeApiKey, { params: { id } }), renews: ['keys'], tellsRefusal: true })
  return (
    <SettingsSection title={t('keys.title')} why={t('keys.why')}>
      <Asked of={[keys]}>
        {({ keys: all, mayGive }) => (
          <Stack gap="xs">
            {all.length === 0 && <Text>{t('keys.none')}</Text>}
            {all.map((key) => (
              <KeyCard key={key.id} apiKey={key} onRevoke={() => setLeaving(key)} />
            ))}
            <Group>
              <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
                {t('keys.make')}
              </Button>
            </Group>
            {making && <KeyForm mayGive={mayGive} onClose={() => setMaking(false)} />}
          </Stack>
        )}
      </Asked>
      {leaving !== null && (
        <Confirm
          title={t('keys.revokeAsk', { name: leaving.name })}
          why={t('keys.revokeWhy')}
          does={t('keys.revoke')}
          onConfirm={() => revoke.mutate(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </SettingsSection>
  )
}
