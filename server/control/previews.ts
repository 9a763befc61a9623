/** What a slide looks like at a canvas, for looking at in the console. */
import { distractsDrivers } from '../domain/traffic.ts'
import { profileOf } from '../domain/canvas.ts'
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { revisionOf, type Content } from '../domain/slide.ts'
import { allow } from './allow.ts'
import type { Finding, Painting } from './ports/painting.ts'
import type { Renderings } from './renderings.ts'
import type { Slides } from './slides.ts'
import { filmForDrivers, qrForDrivers } from './traffic.ts'

interface Place {
  width: number
  height: number
  pitchMm: number
  viewingDistanceM: number
  facesTraffic: boolean
}
export interface Preview {
  /** Data URL of exactly the canvas's pixels. */
  image: string
  width: number
  height: number
  legible: boolean
  lints: Finding[]
}
export interface Previews {
  ofRevision(person: Person, id: string, revision: number, place: Place): Promise<Preview>
  ofText(person: Person, content: Content, place: Place): Promise<Preview>
}

const preview = ({ bytes, mime, width, height, legible, findings, hasQr }: Painting, content: Content, place: Place): Preview => ({
  image: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`,
  width,
  height,
  legible,
  lints: [
    ...findings,
    ...(hasQr && place.facesTraffic ? [qrForDrivers] : []),
    ...(distractsDrivers(content, place) ? [filmForDrivers] : [])
  ]
})

export function createPreviews({ slides, renderings }: { slides: Slides; renderings: Renderings }): Previews {
  return {
    async ofRevision(person, id, number, place) {
      const revision = revisionOf(slides.find(person, id), number)
      if (revision === undefined) throw new Failure('not-found', { what: `slide ${id} revision ${number}` })
      return preview(await renderings.picture(revision.content, profileOf(place, place.viewingDistanceM)), revision.content, place)
    },
    async ofText(person, content, place) {
      allow(person, 'write-slides')
      return preview(await renderings.sketch(content, profileOf(place, place.viewingDistanceM)), content, place)
    }
  }
}
