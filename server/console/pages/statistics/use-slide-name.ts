import { useSlides } from '../../wire/queries.ts'

/** The title of a revision such as `fake-shop@2`, as it is now; its key where the slide is gone. */
export function useSlideName(): (key: string) => string {
  const slides = useSlides().data
  return (key) => {
    const [id, number] = key.split('@')
    const revisions = slides?.find((slide) => slide.id === id)?.revisions
    const title = revisions?.find((revision) => String(revision.number) === number)?.title
    return title === undefined ? key : `${title} (${number ?? ''})`
  }
}
