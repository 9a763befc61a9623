import './preview.css'
import { Text } from '@mantine/core'
import { apparentPx } from '../state/apparent-size.ts'
import { useLanguage } from '../words/language.tsx'
import type { Place } from '../state/place.ts'

/** The sign as small as it looks to somebody who stands where it is read from. */
export function DistanceView({ image, place, alt }: { image: string; place: Place; alt: string }) {
  const { t } = useLanguage()
  const { width, height, pitchMm, viewingDistanceM } = place
  const wide = apparentPx(width * pitchMm, viewingDistanceM)
  return (
    <div>
      <div className="far-away">
        <img src={image} alt={alt} style={{ width: wide, aspectRatio: `${width} / ${height}` }} />
      </div>
      <Text size="sm" c="dimmed" mt={4}>
        {t('view.distanceHelp', {
          n: viewingDistanceM,
          w: ((width * pitchMm) / 1000).toFixed(1),
          h: ((height * pitchMm) / 1000).toFixed(1)
        })}
      </Text>
    </div>
  )
}
