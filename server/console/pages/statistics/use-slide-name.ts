import { useQueries } from '@tanstack/react-query'
import { revisionOf } from '../../../domain/slide.ts'
import { slideKeyParts } from '../../state/slide-key.ts'
import { slideOf, useSlideRoll } from '../../wire/slide-queries.ts'

/** The titles of revisions such as `fake-shop@2`, as they are now; the key where the slide is gone. */
export function useSlideName(keys: readonly string[]): (key: string) => string {
  const roll = useSlideRoll().data
  const lines = new Map(roll?.map((line) => [line.id, line]))
  const titleIn = (key: string): string | undefined => {
    const { id, revision } = slideKeyParts(key)
    const line = lines.get(id)
    return [line, line?.approved].find((each) => each?.number === revision)?.title
  }
  // Those of older revisions, which the roll does not tell.
  const older = new Set(keys.filter((key) => titleIn(key) === undefined).map((key) => slideKeyParts(key).id).filter((id) => lines.has(id)))
  const slides = useQueries({ queries: [...older].map(slideOf) }).flatMap(({ data }) => data ?? [])
  return (key) => {
    const { id, revision } = slideKeyParts(key)
    const slide = slides.find((each) => each.id === id)
    const title = titleIn(key) ?? (slide && revisionOf(slide, revision)?.title)
    return title === undefined ? key : `${title} (${revision})`
  }
}
