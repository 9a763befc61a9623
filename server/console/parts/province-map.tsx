import './map.css'
import { useState } from 'react'
import { Text, VisuallyHidden } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Province } from '../../domain/province.ts'
import { OutlineMap } from './outline-map.tsx'
import { useMapWalk } from './use-map-walk.ts'

/** How a province stands on the map: said by colour and by pattern or mark, and in words. */
export interface ProvinceLook {
  /** The province and how it stands. */
  name: string
  state: string
  Icon?: Icon | undefined
  /** A number below its letters. */
  short?: string
}
export type MapKind = 'tiles' | 'outlines'
export interface MapProps {
  label: string
  provinces: readonly Province[]
  lookOf: (province: Province) => ProvinceLook
  onChoose: (code: string) => void
  /** Of maps on which provinces stay chosen. */
  isChosen?: ((code: string) => boolean) | undefined
}

/** The provinces as tiles where they lie, or by their outlines. Arrow keys walk it; what is pointed at is told below. */
export function ProvinceMap({ kind = 'tiles', ...given }: MapProps & { kind?: MapKind }) {
  const [told, setTold] = useState('')
  return (
    <>
      {kind === 'tiles' ? <Tiles {...given} onTell={setTold} /> : <OutlineMap {...given} onTell={setTold} />}
      <Text size="sm" ta="center" mt="xs" mih="1.6em" aria-hidden>
        {told}
      </Text>
    </>
  )
}

function Tiles({ label, provinces, lookOf, onChoose, isChosen, onTell }: MapProps & { onTell: (words: string) => void }) {
  const { onKeyDown, stop } = useMapWalk(provinces)
  return (
    <div className="tile-map" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {provinces.map((province) => {
        const { code, abbrTh, col, row } = province
        const { name, state, Icon: Mark, short } = lookOf(province)
        return (
          <button
            key={code}
            type="button"
            className="tile"
            data-state={state}
            data-short={short !== undefined || undefined}
            {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen(code) })}
            style={{ gridColumn: col + 1, gridRow: row + 1 }}
            title={name}
            {...stop(code)}
            onFocus={() => onTell(name)}
            onPointerEnter={() => onTell(name)}
            onClick={() => onChoose(code)}
          >
            <VisuallyHidden>{name}</VisuallyHidden>
            <span aria-hidden lang="th">
              {abbrTh}
            </span>
            {Mark && <Mark className="tile-mark" aria-hidden />}
            {short !== undefined && (
              <span aria-hidden className="tile-number">
                {short}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
