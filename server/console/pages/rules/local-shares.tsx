import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PlanningRules } from '../../../domain/planning-rules.ts'
import { compareThai } from '../../../domain/thai.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberField } from '../../parts/number-field.tsx'

type Shares = PlanningRules['localShares']
/** Percent. */
const first = 20
const most = 50

interface Props {
  shares: Shares
  mayChange: boolean
  onChange: (shares: Shares) => void
}

/** Which provinces fill how much of their own signs' turns. */
export function LocalShares({ shares, mayChange, onChange }: Props) {
  const { t } = useLanguage()
  const name = useProvinceName()
  const given = Object.entries(shares).sort(([a], [b]) => compareThai(name(a), name(b)))
  return (
    <Stack gap="sm">
      {given.length === 0 && <Text>{t('rules.none')}</Text>}
      {given.map(([province, percent]) => (
        <Group key={province} align="flex-end" gap="xs">
          <NumberField
            label={t('rules.percent', { province: name(province) })}
            w={280}
            min={1}
            max={most}
            value={percent ?? first}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1 && value <= most) onChange({ ...shares, [province]: value })
            }}
          />
          {mayChange && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('rules.takeAway', { province: name(province) })}
              onClick={() => onChange(Object.fromEntries(given.filter(([code]) => code !== province)))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayChange && (
        <ProvinceSelect
          label={t('rules.addProvince')}
          w={280}
          value={null}
          onChange={(code) => {
            if (code !== null && shares[code] === undefined) onChange({ ...shares, [code]: first })
          }}
        />
      )}
    </Stack>
  )
}
