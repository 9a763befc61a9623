import { useState } from 'react'
import { Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Revision } from '../../../domain/slide.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { Glass } from '../../parts/glass.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useSlidePreview } from '../../parts/use-slide-preview.ts'
import { SignPicture } from '../../preview/sign-picture.tsx'
import { ViewSwitch, type View } from '../../preview/view-switch.tsx'
import { canvasKey, distinctCanvases, type CanvasChoice } from '../../state/distinct-canvases.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  slide: string
  /** The older one first. */
  revisions: readonly [Revision, Revision]
  signs: readonly SignEntry[]
  onClose: () => void
}

/** Two revisions of a slide side by side on every different canvas of the fleet. */
export default function CompareRevisions({ slide, revisions, signs, onClose }: Props) {
  const { t } = useLanguage()
  const [view, setView] = useState<View>('enlarged')
  return (
    <Modal opened onClose={onClose} size="90rem" title={t('compare.title')} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <Stack>
        <ViewSwitch value={view} onChange={setView} />
        {distinctCanvases(signs).map((canvas) => (
          <div key={canvasKey(canvas)}>
            <Text fw={600}>
              {canvas.width} × {canvas.height}
            </Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {revisions.map((revision) => (
                <div key={revision.number}>
                  <Text size="sm">{t('slide.revision', { n: revision.number })}</Text>
                  <One slide={slide} revision={revision} canvas={canvas} view={view} />
                </div>
              ))}
            </SimpleGrid>
          </div>
        ))}
      </Stack>
    </Modal>
  )
}

function One({ slide, revision, canvas, view }: { slide: string; revision: Revision; canvas: CanvasChoice; view: View }) {
  const preview = useSlidePreview(slide, revision.number, canvas)
  if (preview.isError) return <Refusal error={preview.error} retry={() => void preview.refetch()} />
  return preview.data ? (
    <SignPicture picture={preview.data} place={canvas} alt={revision.title} view={view} />
  ) : (
    <Glass image={undefined} width={canvas.width} height={canvas.height} alt="" enlarged />
  )
}
