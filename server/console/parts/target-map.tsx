import { useState } from 'react'
import { Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Province } from '../../domain/province.ts'
import type { Scope } from '../../domain/target.ts'
import { coversProvince, toggleProvince } from '../state/toggle-province.ts'
import { useLanguage } from '../words/language.tsx'
import { useMapWalk } from './use-map-walk.ts'

interface Props {
  target: readonly Scope[]
  onChange: (target: Scope[]) => void
  provinces: readonly Province[]
}

/** Provinces picked where they lie; arrow keys walk the map. */
export function TargetMap({ target, onChange, provinces }: Props) {
  const { t, language } = useLanguage()
  const walk = useMapWalk(provinces)
  const [told, setTold] = useState('')
  return (
    <>
      <div className="tile-map" role="group" aria-label={t('playlist.targetMap')} onKeyDown={walk.onKeyDown}>
        {provinces.map((province) => {
          const { code, nameTh, nameEn, abbrTh, col, row } = province
          const name = language === 'th' ? nameTh : nameEn
          const isIn = coversProvince(target, province)
          return (
            <button
              key={code}
              type="button"
              className="tile"
              data-state={isIn ? 'showing' : 'none'}
              aria-pressed={isIn}
              style={{ gridColumn: col + 1, gridRow: row + 1 }}
              {...walk.stop(code)}
              onFocus={() => setTold(name)}
              onPointerEnter={() => setTold(name)}
              onClick={() => onChange(toggleProvince(target, province, provinces))}
            >
              <VisuallyHidden>{name}</VisuallyHidden>
              <span aria-hidden>{abbrTh}</span>
              {isIn && <IconCheck className="tile-mark" aria-hidden />}
            </button>
          )
        })}
      </div>
      <Text size="sm" ta="center" mt="xs" mih="1.6em" aria-hidden>
        {told}
      </Text>
    </>
  )
}
