import { lazy, Suspense, useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { signsApi } from '../../../protocol/api/signs-api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Card } from '../../parts/card.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { signKeys } from '../../wire/sign-queries.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { kioskFacts } from './kiosk-facts.ts'

const PairModal = lazy(() => import('../signs/pair-modal.tsx'))

const mega = 1024 * 1024

/** The machine behind the sign: how it does, pairing it, and putting another in its place. */
export function ControllerCard({ view, mayKeep }: { view: SignView; mayKeep: boolean }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState<'pair' | 'unpair' | null>(null)
  const { sign, paired, player, screen, usedBytes, unsentRecords, clockErrorMs, wallOffMs, kiosk } = view
  const unpair = useDeed({ does: () => call(signsApi.unpairSign, { params: { id: sign.id } }), renews: signKeys, says: () => t('sign.unpaired'), tellsRefusal: true })
  return (
    <Card title={t('sign.controller')}>
      <Facts
        of={[
          [t('sign.pairing'), t(paired ? 'sign.isPaired' : 'signState.unpaired')],
          [t('sign.program'), player],
          [t('sign.screen'), screen && `${screen.width} × ${screen.height}`],
          [t('sign.disk'), usedBytes === null ? null : t('sign.diskUsed', { n: numberWords(usedBytes / mega), m: numberWords(sign.diskBudgetBytes / mega) })],
          [t('sign.unsentRecords'), unsentRecords === null ? null : numberWords(unsentRecords)],
          [t('sign.clock'), clockErrorMs === null ? null : t('sign.clockWithin', { n: numberWords(clockErrorMs / 1000) })],
          [t('sign.wallClock'), wallOffMs === null ? null : t('sign.wallOff', { n: numberWords(Math.abs(wallOffMs) / 1000) })],
          ...(kiosk === null ? [] : kioskFacts(kiosk, t))
        ]}
      />
      {mayKeep && (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            {t(paired ? 'sign.replaceHow' : 'sign.pairHow')}
          </Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-md" variant={paired ? 'default' : 'filled'} leftSection={<IconLink size={18} aria-hidden />} onClick={() => setAsking('pair')}>
              {t(paired ? 'sign.pairAgain' : 'sign.pair')}
            </Button>
            {paired && (
              <Button size="compact-md" variant="outline" color="red.9" leftSection={<IconLinkOff size={18} aria-hidden />} onClick={() => setAsking('unpair')}>
                {t('sign.unpair')}
              </Button>
            )}
          </Group>
        </>
      )}
      <Suspense>{asking === 'pair' && <PairModal view={view} onClose={() => setAsking(null)} />}</Suspense>
      {asking === 'unpair' && (
        <Confirm title={t('sign.unpairAsk', { name: sign.name })} why={t('sign.unpairWhy')} does={t('sign.unpair')} onConfirm={() => unpair.mutate(undefined)} onClose={() => setAsking(null)} />
      )}
    </Card>
  )
}
