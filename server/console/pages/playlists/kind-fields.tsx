import { Alert, Group, Input, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import type { PlaylistPlan } from '../../../domain/playlist.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { useRules } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  plan: PlaylistPlan
  /** The province of who plans; null: the nation's planner, who may choose. */
  own: string | null
  onChange: (part: Partial<PlaylistPlan>) => void
}

/** Whose playlist it is and what it goes before. */
export function KindFields({ plan: { priority, province }, own, onChange }: Props) {
  const { t } = useLanguage()
  const name = useProvinceName()
  const percent = useRules().data?.localShares[province ?? '']
  const belong = (code: string): void => onChange({ province: code, target: [{ kind: 'province', province: code }], exclude: [], priority: 'base' })
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        {own === null && (
          <Select
            label={t('playlist.whose')}
            w={220}
            allowDeselect={false}
            value={province === null ? 'nation' : 'province'}
            onChange={(value) => (value === 'nation' ? onChange({ province: null }) : belong('TH-11'))}
            data={[
              { value: 'nation', label: t('playlist.national') },
              { value: 'province', label: t('rules.local') }
            ]}
          />
        )}
        {own === null && province !== null && (
          <ProvinceSelect
            value={province}
            allowDeselect={false}
            onChange={(code) => {
              if (code !== null) belong(code)
            }}
            w={230}
          />
        )}
        {province === null && (
          <Input.Wrapper label={t('playlist.priority')} labelElement="div">
            <div>
              <SegmentedControl
                aria-label={t('playlist.priority')}
                value={priority}
                onChange={(value) => onChange({ priority: value })}
                data={[
                  { value: 'base', label: t('playlist.base') },
                  { value: 'campaign', label: t('playlist.campaign') }
                ]}
              />
            </div>
          </Input.Wrapper>
        )}
      </Group>
      {province === null && priority === 'campaign' && (
        <Text size="sm" c="dimmed">
          {t('playlist.campaignHelp')}
        </Text>
      )}
      {province !== null && (
        <Text size="sm">
          <strong>{t('playlist.local', { province: name(province) })}</strong> · {t('playlist.localHelp')}
          {percent !== undefined && ` · ${t('playlist.localShare', { n: percent })}`}
        </Text>
      )}
      {province !== null && percent === undefined && (
        <Alert color="orange" py="xs">
          {t('playlist.noLocalShare')}
        </Alert>
      )}
    </Stack>
  )
}
