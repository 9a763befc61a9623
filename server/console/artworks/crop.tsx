import './focus.css'
import { Text } from '@mantine/core'
import type { Artwork } from '../../domain/slide.ts'
import { Glass } from '../parts/glass.tsx'
import { useSketch } from '../preview/use-sketch.ts'
import { useLanguage } from '../words/language.tsx'
import type { Fit } from './fit-fields.tsx'
import type { Shape } from './shapes.ts'

/** What a sign of some shape makes of an artwork, drawn by the sign's own painter. */
export function Crop({ artwork, fit, shape: { words, place } }: { artwork: Artwork; fit: Fit; shape: Shape }) {
  const { t } = useLanguage()
  const { done } = useSketch({ kind: 'picture', artworks: [artwork], ...fit }, place)
  return (
    <figure className="crop">
      <Glass
        image={done?.answer.image}
        width={place.width}
        height={place.height}
        alt={t('crop.alt', { name: artwork.fileName, shape: t(words) })}
        most={Math.max(place.width, place.height) * (2 / 3)}
      />
      <Text component="figcaption" size="sm">
        {t(words)}
      </Text>
    </figure>
  )
}
