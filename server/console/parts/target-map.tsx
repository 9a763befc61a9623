import { IconCheck } from '@tabler/icons-react'
import type { Province } from '../../domain/province.ts'
import type { Scope } from '../../domain/target.ts'
import { coversProvince, toggleProvince } from '../state/toggle-province.ts'
import { useLanguage } from '../words/language.tsx'
import { ProvinceMap } from './province-map.tsx'

interface Props {
  target: readonly Scope[]
  onChange: (target: Scope[]) => void
  provinces: readonly Province[]
}

/** Provinces picked where they lie. */
export default function TargetMap({ target, onChange, provinces }: Props) {
  const { t, language } = useLanguage()
  const taken = new Set(provinces.filter((province) => coversProvince(target, province)).map(({ code }) => code))
  return (
    <ProvinceMap
      label={t('playlist.targetMap')}
      provinces={provinces}
      isChosen={(code) => taken.has(code)}
      lookOf={({ code, nameTh, nameEn }) => ({ name: language === 'th' ? nameTh : nameEn, ...(taken.has(code) ? { state: 'showing', Icon: IconCheck } : { state: 'none' }) })}
      onChoose={(code) => {
        const province = provinces.find((each) => each.code === code)
        if (province) onChange(toggleProvince(target, province, provinces))
      }}
    />
  )
}
