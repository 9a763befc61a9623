import { useState } from 'react'
import { Button, Group, Input, Paper, SegmentedControl, Select, Text } from '@mantine/core'
import { IconDeviceTv, IconPlus } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import type { Sign } from '../../../domain/sign.ts'
import { compareThai } from '../../../domain/thai.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { SignTable } from '../../parts/sign-table.tsx'
import { TileMap } from '../../parts/tile-map.tsx'
import { signFilters, signsAt, type SignFilter } from '../../state/signs-at.ts'
import { usePermission, useProvinces, useSigns } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { PairModal } from './pair-modal.tsx'
import { SignActions } from './sign-actions.tsx'
import { SignModal } from './sign-modal.tsx'

export default function SignsPage() {
  const { t } = useLanguage()
  const mayKeep = usePermission('keep-signs')
  const [edited, setEdited] = useState<Sign | 'new' | null>(null)
  const [pairing, setPairing] = useState<SignView | null>(null)
  const [search, setSearch] = useSearchParams()
  const province = search.get('province')
  const filter: SignFilter = signFilters.find((each) => each === search.get('state')) ?? 'all'
  const view = search.get('view') === 'map' ? 'map' : 'list'
  const filterBy = (name: string, value: string | null): void =>
    setSearch((old) => {
      const next = new URLSearchParams(old)
      if (value === null || value === 'all' || value === 'list') next.delete(name)
      else next.set(name, value)
      return next
    })
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
      <Asked of={[useSigns(), useProvinces()]}>
        {(signs, provinces) => {
          const found = signsAt(signs, province, filter).sort((a, b) => compareThai(a.sign.name, b.sign.name))
          return (
            <>
              <Group mb="sm" align="flex-end">
                <Input.Wrapper label={t('signs.view')} labelElement="div">
                  <div>
                    <SegmentedControl
                      aria-label={t('signs.view')}
                      value={view}
                      onChange={(value) => filterBy('view', value)}
                      data={[
                        { value: 'list', label: t('signs.list') },
                        { value: 'map', label: t('signs.map') }
                      ]}
                    />
                  </div>
                </Input.Wrapper>
                {view === 'list' && (
                  <>
                    <ProvinceSelect value={province} onChange={(code) => filterBy('province', code)} clearable placeholder={t('place.allProvinces')} w={230} />
                    <Select
                      label={t('signs.state')}
                      value={filter}
                      allowDeselect={false}
                      onChange={(value) => filterBy('state', value)}
                      w={200}
                      data={signFilters.map((each) => ({
                        value: each,
                        label: each === 'all' ? t('signs.allStates') : each === 'trouble' ? t('overview.attention') : t(`signState.${each}`)
                      }))}
                    />
                  </>
                )}
                <Text size="sm" c="dimmed" role="status" mb={8}>
                  {t('signs.count', { n: found.length })}
                </Text>
              </Group>
              <Paper withBorder p="xs">
                {signs.length === 0 && <Empty title={t('signs.empty')} why={t('signs.emptyWhy')} />}
                {view === 'map' && <TileMap provinces={provinces} signs={signs} />}
                {view === 'list' && signs.length > 0 && found.length === 0 && <Empty title={t('signs.noMatch')} why={t('signs.noMatchWhy')} />}
                {view === 'list' && found.length > 0 && (
                  <SignTable
                    signs={found}
                    actions={(each) => (mayKeep ? <SignActions view={each} onEdit={() => setEdited(each.sign)} onPair={() => setPairing(each)} /> : null)}
                  />
                )}
              </Paper>
            </>
          )
        }}
      </Asked>
      {edited !== null && <SignModal sign={edited === 'new' ? null : edited} province={province} onClose={() => setEdited(null)} />}
      {pairing !== null && <PairModal view={pairing} onClose={() => setPairing(null)} />}
    </>
  )
}
