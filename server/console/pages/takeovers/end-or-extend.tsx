import { useState } from 'react'
import { Button, Group, Paper, Text } from '@mantine/core'
import { spanOfTakeover, type Takeover } from '../../../domain/takeover.ts'
import { takeoverApi } from '../../../protocol/api/takeover-api.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { countdown } from '../../state/takeover-state.ts'
import { call } from '../../wire/call.ts'
import { usePermission } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberField } from '../../parts/number-field.tsx'

const renews = ['takeovers', 'board'] as const

/** Time left of a running takeover; ends it early or moves its end. */
export function EndOrExtend({ takeover }: { takeover: Takeover }) {
  const { t } = useLanguage()
  const now = useServerNow(1000)
  const mayEnd = usePermission('publish')
  const mayExtend = usePermission('confirm-takeovers')
  const [asking, setAsking] = useState(false)
  const [minutes, setMinutes] = useState(15)
  const params = { id: takeover.id }
  const end = useDeed({ does: () => call(takeoverApi.endTakeover, { params }), renews, says: () => t('takeover.endDone') })
  const extend = useDeed({ does: (n: number) => call(takeoverApi.extendTakeover, { params, body: { minutes: n } }), renews, says: () => t('takeover.extended') })
  const until = spanOfTakeover(takeover)?.until ?? now
  return (
    <Paper withBorder p="md">
      <Group align="flex-end" gap="md">
        <Text fw={600} size="xl" role="timer">
          {t('takeover.left', { n: countdown(until - now) })}
        </Text>
        {mayEnd && (
          <Button color="red.8" loading={end.isPending} onClick={() => setAsking(true)}>
            {t('takeover.end')}
          </Button>
        )}
        {mayExtend && (
          <Group align="flex-end" gap="xs">
            <NumberField
              label={`${t('takeover.extendTo')} (${t('takeover.m', { n: '1–1440' })})`}
              w={220}
              min={1}
              max={24 * 60}
              value={minutes}
              onChange={(value) => {
                if (typeof value === 'number') setMinutes(Math.min(24 * 60, Math.max(1, value)))
              }}
            />
            <Button variant="default" loading={extend.isPending} onClick={() => extend.mutate(minutes)}>
              {t('takeover.extend')}
            </Button>
          </Group>
        )}
      </Group>
      <Refusal error={end.error ?? extend.error} />
      {asking && <Confirm title={t('takeover.endAsk')} why={t('takeover.endWhy')} does={t('takeover.end')} onClose={() => setAsking(false)} onConfirm={() => end.mutate(undefined)} />}
    </Paper>
  )
}
