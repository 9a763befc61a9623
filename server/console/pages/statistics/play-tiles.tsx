import { VisuallyHidden } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import { useMapWalk } from '../../parts/use-map-walk.ts'
import type { PlaceFigure } from './place-map.tsx'

interface Props {
  label: string
  provinces: readonly Province[]
  figureOf: (code: string) => PlaceFigure
  chosen: string | undefined
  onTell: (words: string) => void
  onChoose: (code: string) => void
}

/** A tile a province, shaded by its plays, with their number. */
export function PlayTiles({ label, provinces, figureOf, chosen, onTell, onChoose }: Props) {
  const { onKeyDown, stop } = useMapWalk(provinces)
  return (
    <div className="tile-map play-tiles" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {provinces.map(({ code, abbrTh, col, row }) => {
        const { name, shade, short } = figureOf(code)
        return (
          <button
            key={code}
            type="button"
            className="tile play-tile shade"
            data-shade={shade}
            aria-pressed={code === chosen}
            style={{ gridColumn: col + 1, gridRow: row + 1 }}
            title={name}
            {...stop(code)}
            onFocus={() => onTell(name)}
            onPointerEnter={() => onTell(name)}
            onClick={() => onChoose(code)}
          >
            <VisuallyHidden>{name}</VisuallyHidden>
            <span aria-hidden>{abbrTh}</span>
            <span aria-hidden className="tile-number">
              {short}
            </span>
          </button>
        )
      })}
    </div>
  )
}
