import { Button, Group, Paper, Text } from '@mantine/core'
import { keyPermissions } from '../../../domain/roles.ts'
import type { KeyView } from '../../../protocol/api/account-api.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

export function KeyCard({ apiKey, onRevoke }: { apiKey: KeyView; onRevoke: () => void }) {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  const now = useServerNow(60_000)
  const { name, maker, permissions, province, expiresAt, revokedAt, usedAt, usedFrom } = apiKey
  const state =
    revokedAt !== null
      ? t('keys.revoked', { at: timeWords(revokedAt, language) })
      : t(expiresAt <= now ? 'keys.expired' : 'keys.expires', { at: timeWords(expiresAt, language) })
  const use = usedAt === null ? t('keys.unused') : t('keys.used', { at: timeWords(usedAt, language), from: usedFrom ?? '' })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start">
        <div className="breaking">
          <Text fw={600}>{name}</Text>
          <Text size="sm">
            {keyPermissions.filter((permission) => permissions.includes(permission)).map((permission) => t(`permission.${permission}`)).join(' · ')}
            {province !== null && ` · ${provinceName(province)}`}
          </Text>
          <Text size="sm" c="dimmed">
            {t('keys.maker')} {maker} · {state} · {use}
          </Text>
        </div>
        {revokedAt === null && expiresAt > now && (
          <Button variant="default" size="compact-sm" onClick={onRevoke} aria-label={t('keys.revokeAsk', { name })}>
            {t('keys.revoke')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
