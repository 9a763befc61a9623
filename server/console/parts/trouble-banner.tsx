import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Trouble } from '../../domain/trouble.ts'
import { troublesApi } from '../../protocol/api/troubles-api.ts'
import { call } from '../wire/call.ts'
import { usePermission } from '../wire/queries.ts'
import { timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'
import { useDeed } from './use-deed.ts'

/** One thing the machine or its data suffer from, on every page of those whom it concerns. */
export function TroubleBanner({ trouble: { kind, at, detail } }: { trouble: Trouble }) {
  const { t, language } = useLanguage()
  const mayKeep = usePermission('keep-settings')
  const { mutate, isPending } = useDeed({ does: () => call(troublesApi.acknowledgeRestored), renews: ['troubles', 'audit'], tellsRefusal: true })
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t(`trouble.${kind}`)} py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t(`troubleWhy.${kind}`, { at: timeWords(at, language), detail })}</Text>
        {kind === 'catalogue-restored' && mayKeep && (
          <Button size="compact-md" color="red.8" loading={isPending} onClick={() => mutate(undefined)}>
            {t('trouble.seen')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
