import { Text } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import type { Revision } from '../../domain/slide.ts'
import { sentenceOf } from '../wire/call.ts'
import { isTrouble } from '../wire/refused.ts'
import { useLanguage } from '../words/language.tsx'
import { Glass } from './glass.tsx'
import { useSlidePreview } from './use-slide-preview.ts'

const galleryLook = { width: 320, height: 160, pitchMm: 10, viewingDistanceM: 40, facesTraffic: false }

/** A slide as a 320 × 160 sign shows it, fetched when it comes into view. */
export function SlideThumb({ id, revision, most = 320 }: { id: string; revision: Pick<Revision, 'number' | 'title'>; most?: number }) {
  const { t, language } = useLanguage()
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  const preview = useSlidePreview(id, revision.number, galleryLook, inViewport)
  return (
    <div ref={ref}>
      {preview.isError ? (
        <Text size="sm" c="red.9" p="xs" bg="red.0">
          {isTrouble(preview.error) ? t('outlook.noPicture') : sentenceOf(preview.error, language)}
        </Text>
      ) : (
        <Glass image={preview.data?.image} width={320} height={160} alt={revision.title} most={most} />
      )}
    </div>
  )
}
