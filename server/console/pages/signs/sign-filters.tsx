import { Button, Group, Input, SegmentedControl, Select } from '@mantine/core'
import { signStates } from '../../../domain/sign-state.ts'
import { signTroubles } from '../../../domain/sign-trouble.ts'
import type { Fleet } from '../../../protocol/views.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { troubleMarks } from '../../parts/trouble-badge.tsx'
import type { SignLook } from '../../state/sign-look.ts'
import { signSorts } from '../../state/sign-look.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  look: SignLook
  change: (part: Record<string, string | null>) => void
  fleet: Fleet
}

/** What to look at: what is wrong first, each with how many it is. */
export function SignFilters({ look, change, fleet }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const counts = new Map(fleet.troubles.map(({ trouble, signs }) => [trouble, signs]))
  const clear = (label: string) => ({ 'aria-label': t('date.clear', { label }) })
  return (
    <>
      <Group gap={6} mb="sm" role="group" aria-label={t('signs.troubles')}>
        <Button size="compact-md" variant={look.trouble === undefined ? 'filled' : 'default'} aria-pressed={look.trouble === undefined} onClick={() => change({ trouble: null })}>
          {t('state.all')} {fleet.signs}
        </Button>
        {signTroubles.map((trouble) => {
          const { Icon } = troubleMarks[trouble]
          const n = counts.get(trouble) ?? 0
          if (n === 0 && look.trouble !== trouble) return null
          return (
            <Button
              key={trouble}
              size="compact-md"
              variant={look.trouble === trouble ? 'filled' : 'default'}
              aria-pressed={look.trouble === trouble}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => change({ trouble: look.trouble === trouble ? null : trouble })}
            >
              {t(`trouble.${trouble}`)} {n}
            </Button>
          )
        })}
      </Group>
      <Group mb="sm" align="flex-end">
        <Input.Wrapper label={t('signs.view')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('signs.view')}
              value={look.view}
              onChange={(view) => change({ view: view === 'list' ? null : view })}
              data={[
                { value: 'list', label: t('signs.list') },
                { value: 'map', label: t('signs.map') }
              ]}
            />
          </div>
        </Input.Wrapper>
        {look.view === 'list' && (
          <>
            <SearchField label={t('signs.search')} value={look.words ?? ''} onChange={(words) => change({ q: words })} />
            {own === null && (
              <ProvinceSelect value={look.province ?? null} onChange={(province) => change({ province })} clearable clearButtonProps={clear(t('place.province'))} placeholder={t('place.allProvinces')} w={200} />
            )}
            <Select
              label={t('signs.state')}
              placeholder={t('signs.allStates')}
              clearable
              clearButtonProps={clear(t('signs.state'))}
              value={look.state ?? null}
              onChange={(state) => change({ state })}
              w={190}
              data={signStates.map((state) => ({ value: state, label: t(`signState.${state}`) }))}
            />
            <Select
              label={t('signs.sort')}
              allowDeselect={false}
              value={look.sort}
              onChange={(sort) => change({ sort: sort === 'name' ? null : sort })}
              w={170}
              data={signSorts.map((sort) => ({ value: sort, label: t(`signSort.${sort}`) }))}
            />
          </>
        )}
      </Group>
    </>
  )
}
