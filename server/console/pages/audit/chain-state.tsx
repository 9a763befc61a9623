import { Alert, Button, Code, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { auditApi } from '../../../protocol/api/audit-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { call } from '../../wire/call.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Whether the log stands as it was written, computed anew by the server. */
export function ChainState() {
  const { t } = useLanguage()
  const chain = useQuery({ queryKey: ['audit', 'chain'], queryFn: () => call(auditApi.auditChain), staleTime: 60_000 })
  const again = (
    <Button variant="default" size="compact-sm" loading={chain.isFetching} onClick={() => void chain.refetch()} className="no-print">
      {t('audit.check')}
    </Button>
  )
  return (
    <Asked of={[chain]}>
      {(verdict) =>
        verdict.sound ? (
          <Alert color="green" icon={<IconShieldCheck aria-hidden />} title={t('audit.sound')}>
            <Group gap="sm">
              <Text size="sm">{t('audit.soundWhy', { n: numberWords(verdict.entries) })}</Text>
              {again}
            </Group>
            <Text size="sm" mt={4}>
              {t('audit.head')}
            </Text>
            <Code style={{ overflowWrap: 'anywhere' }} c="dark.9">
              {verdict.head}
            </Code>
          </Alert>
        ) : (
          <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t(`audit.${verdict.why}`, { n: verdict.seq })}>
            <Text size="sm">{t('audit.brokenWhy', { n: numberWords(verdict.entries) })}</Text>
            {again}
          </Alert>
        )
      }
    </Asked>
  )
}
