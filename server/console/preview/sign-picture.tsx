import './preview.css'
import type { Preview } from '../../protocol/views.ts'
import { Glass } from '../parts/glass.tsx'
import { DistanceView } from './distance-view.tsx'
import { LedDots } from './led-dots.tsx'
import type { Place } from '../state/place.ts'
import type { View } from './view-switch.tsx'

interface Props {
  picture: Preview
  place: Place
  alt: string
  view: View
}

/** A rendering in the way one has chosen to look at it. */
export function SignPicture({ picture: { image, width, height }, place, alt, view }: Props) {
  switch (view) {
    case 'enlarged':
      return <Glass image={image} width={width} height={height} alt={alt} most={720} enlarged />
    case 'actual':
      return (
        <div className="one-to-one" tabIndex={0}>
          <img src={image} alt={alt} width={width} height={height} className="as-it-is" />
        </div>
      )
    case 'dots':
      return <LedDots image={image} width={width} height={height} alt={alt} />
    case 'distance':
      return <DistanceView image={image} place={{ ...place, width, height }} alt={alt} />
  }
}
