import { lazy, Suspense, useState } from 'react'
import { Button, Paper, Text } from '@mantine/core'
import { IconDeviceTv, IconPlus } from '@tabler/icons-react'
import type { Sign } from '../../../domain/sign.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FleetMap } from '../../parts/fleet-map.tsx'
import { LastPage } from '../../parts/last-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { signLookOf, signQueryOf, signsPerPage } from '../../state/sign-look.ts'
import { usePermission, useProvinces } from '../../wire/queries.ts'
import { useFleet, useSignPage } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { SignActions } from './sign-actions.tsx'
import { SignFilters } from './sign-filters.tsx'
import { SignTable } from './sign-table.tsx'

const PairModal = lazy(() => import('./pair-modal.tsx'))
const SignModal = lazy(() => import('./sign-modal.tsx'))

export default function SignsPage() {
  const { t } = useLanguage()
  const mayKeep = usePermission('keep-signs')
  const [edited, setEdited] = useState<Sign | 'new' | null>(null)
  const [pairing, setPairing] = useState<SignView | null>(null)
  const [search, change] = useSearch()
  const look = signLookOf(search)
  const [fleet, page] = [useFleet(), useSignPage(signQueryOf(look))]
  const filterBy = (part: Record<string, string | null>): void => change({ page: null, ...part })
  return (
    <>
      <PageHead title={t('signs.title')}>
        <Button component="a" href="/player/" target="_blank" rel="noopener" variant="default" leftSection={<IconDeviceTv size={18} aria-hidden />} title={t('signs.playerHelp')}>
          {t('signs.player')}
        </Button>
        {mayKeep && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
            {t('signs.new')}
          </Button>
        )}
      </PageHead>
      <Asked of={[fleet, useProvinces()]}>
        {(signs, provinces) => (
          <>
            <SignFilters look={look} change={filterBy} fleet={signs} />
            {look.view === 'map' ? (
              <Paper withBorder p="md">
                <FleetMap provinces={provinces} fleet={signs} />
              </Paper>
            ) : (
              <Asked of={[page]}>
                {({ rows, total, known }) => (
                  <>
                    {rows.length === 0 && total > 0 && !page.isPlaceholderData && <LastPage total={total} perPage={signsPerPage} />}
                    <Text size="sm" c="dimmed" role="status" mb={4}>
                      {t('signs.count', { n: total })}
                    </Text>
                    <Paper withBorder p="xs" style={{ opacity: page.isPlaceholderData ? 0.6 : 1 }}>
                      {known === 0 && <Empty title={t('signs.empty')} why={t('signs.emptyWhy')} />}
                      {known > 0 && total === 0 && (
                        <Empty title={t('signs.noMatch')} why={t('signs.noMatchWhy')}>
                          <Button variant="default" onClick={() => filterBy({ q: null, province: null, state: null, trouble: null })}>
                            {t('signs.showAll')}
                          </Button>
                        </Empty>
                      )}
                      {rows.length > 0 && (
                        <SignTable
                          signs={rows}
                          actions={(each) => (mayKeep ? <SignActions view={each} onEdit={() => setEdited(each.sign)} onPair={() => setPairing(each)} /> : null)}
                        />
                      )}
                    </Paper>
                    <Pager page={look.page} perPage={signsPerPage} total={total} onChange={(number) => change({ page: number === 1 ? null : String(number) })} />
                  </>
                )}
              </Asked>
            )}
          </>
        )}
      </Asked>
      <Suspense>
        {edited !== null && <SignModal sign={edited === 'new' ? null : edited} province={look.province ?? null} onClose={() => setEdited(null)} />}
        {pairing !== null && <PairModal view={pairing} onClose={() => setPairing(null)} />}
      </Suspense>
    </>
  )
}
