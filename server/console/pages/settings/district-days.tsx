import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { ministryDay } from '../../../domain/deadlines.ts'
import type { Settings } from '../../../domain/settings.ts'
import { compareThai } from '../../../domain/thai.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { SettingsSection } from './settings-section.tsx'

const days = Array.from({ length: ministryDay }, (_, index) => index + 1)
/** What a province that is added begins with. */
const firstDay = 4

/** Which provinces have their districts report earlier; each can say so itself on its report. Kept at once. */
export function DistrictDays({ days: chosen }: { days: Settings['districtDays'] }) {
  const { t } = useLanguage()
  const name = useProvinceName()
  const set = useDeed({
    does: ({ province, day }: { province: string; day: number | null }) => call(settingsApi.setDistrictDay, { params: { province }, body: { day } }),
    foresees: {
      key: ['settings'],
      as: (held: Pick<Settings, 'districtDays'>, { province, day }) => {
        const others = Object.fromEntries(Object.entries(held.districtDays).filter(([code]) => code !== province))
        return { ...held, districtDays: day === null ? others : { ...others, [province]: day } }
      }
    },
    renews: ['settings', 'report'],
    says: () => t('state.saved'),
    tellsRefusal: true
  })
  const given = Object.entries(chosen).sort(([a], [b]) => compareThai(name(a), name(b)))
  return (
    <SettingsSection title={t('settings.districts')} why={t('settings.districtsWhy')}>
      <Stack gap="xs">
        {given.length === 0 && <Text>{t('settings.noDistricts')}</Text>}
        {given.map(([province, day]) => (
          <Group key={province} gap="xs" align="flex-end">
            <NativeSelect
              label={name(province)}
              value={String(day)}
              onChange={({ currentTarget }) => set.mutate({ province, day: Number(currentTarget.value) })}
              data={days.map((each) => ({ value: String(each), label: t('report.onDay', { n: each }) }))}
            />
            <ActionIcon variant="subtle" color="red" size={36} aria-label={t('settings.removeDistrict', { province: name(province) })} onClick={() => set.mutate({ province, day: null })}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <ProvinceSelect
        label={t('settings.addDistrict')}
        w={280}
        value={null}
        onChange={(code) => {
          if (code !== null && chosen[code] === undefined) set.mutate({ province: code, day: firstDay })
        }}
      />
    </SettingsSection>
  )
}
