import type { Province } from '../../../domain/province.ts'
import { Asked } from '../../parts/asked.tsx'
import { useMapWalk } from '../../parts/use-map-walk.ts'
import type { PlaceFigure } from './place-map.tsx'
import { useOutlines } from './province-outlines.ts'

interface Props {
  label: string
  provinces: readonly Province[]
  figureOf: (code: string) => PlaceFigure
  chosen: string | undefined
  onTell: (words: string) => void
  onChoose: (code: string) => void
}

/** The provinces as they lie, shaded by their plays. */
export function OutlineMap({ label, provinces, figureOf, chosen, onTell, onChoose }: Props) {
  const outlines = useOutlines(true)
  const { onKeyDown, stop } = useMapWalk(provinces)
  const known = new Set(provinces.map(({ code }) => code))
  return (
    <Asked of={[outlines]}>
      {({ viewBox, provinces: paths }) => (
        <svg className="outline-map" viewBox={viewBox} role="group" aria-label={label} onKeyDown={onKeyDown}>
          {paths.map(({ code, d }) => {
            if (!known.has(code)) return <path key={code} d={d} className="outline" data-shade="none" aria-hidden />
            const { name, shade } = figureOf(code)
            return (
              <path
                key={code}
                d={d}
                className="outline"
                data-shade={shade}
                role="button"
                aria-pressed={code === chosen}
                aria-label={name}
                {...stop(code)}
                onFocus={() => onTell(name)}
                onPointerEnter={() => onTell(name)}
                onClick={() => onChoose(code)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return
                  event.preventDefault()
                  onChoose(code)
                }}
              >
                <title>{name}</title>
              </path>
            )
          })}
        </svg>
      )}
    </Asked>
  )
}
