import { Asked } from './asked.tsx'
import type { MapProps } from './province-map.tsx'
import { useOutlines } from './province-outlines.ts'
import { useMapWalk } from './use-map-walk.ts'

/** States that are told apart by a pattern too: ground, stripes and their angle. */
const patterns = {
  offline: ['#fff5f5', '#e03131', 45],
  behind: ['#ffe8cc', '#e8590c', 135],
  late: ['#fff5f5', '#e03131', 45],
  unpaired: ['#f1f3f5', '#adb5bd', 90]
} as const

/** The provinces as they lie. */
export function OutlineMap({ label, provinces, lookOf, onChoose, isChosen, onTell }: MapProps & { onTell: (words: string) => void }) {
  const { onKeyDown, stop } = useMapWalk(provinces)
  const known = new Map(provinces.map((province) => [province.code, province]))
  return (
    <Asked of={[useOutlines(true)]}>
      {({ viewBox, provinces: paths }) => (
        <svg className="outline-map" viewBox={viewBox} role="group" aria-label={label} onKeyDown={onKeyDown}>
          <defs>
            {Object.entries(patterns).map(([state, [ground, stripe, angle]]) => (
              <pattern key={state} id={`map-${state}`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
                <rect width="8" height="8" fill={ground} />
                <rect width="3" height="8" fill={stripe} />
              </pattern>
            ))}
          </defs>
          {paths.map(({ code, d }) => {
            const province = known.get(code)
            if (province === undefined) return <path key={code} d={d} className="outline" data-state="no-part" aria-hidden />
            const { name, state } = lookOf(province)
            return (
              <path
                key={code}
                d={d}
                className="outline"
                data-state={state}
                {...(state in patterns ? { style: { fill: `url(#map-${state})` } } : {})}
                role="button"
                {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen(code) })}
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
