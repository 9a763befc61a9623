import { useState } from 'react'
import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { Revision } from '../../../domain/slide.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { Glass } from '../../parts/glass.tsx'
import { LintList } from '../../parts/lint-list.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useSlidePreview } from '../../parts/use-slide-preview.ts'
import { SignPicture } from '../../preview/sign-picture.tsx'
import { ViewSwitch, type View } from '../../preview/view-switch.tsx'
import { canvasKey, distinctCanvases, type CanvasChoice } from '../../state/distinct-canvases.ts'
import { useLanguage } from '../../words/language.tsx'

/** A revision on every different canvas of the fleet. */
export function CanvasGallery({ slide, revision, signs }: { slide: string; revision: Revision; signs: readonly SignEntry[] }) {
  const [view, setView] = useState<View>('enlarged')
  return (
    <Stack>
      <ViewSwitch value={view} onChange={setView} />
      {distinctCanvases(signs).map((canvas) => (
        <OnCanvas key={canvasKey(canvas)} slide={slide} revision={revision} canvas={canvas} view={view} />
      ))}
    </Stack>
  )
}

function OnCanvas({ slide, revision, canvas, view }: { slide: string; revision: Revision; canvas: CanvasChoice; view: View }) {
  const { t } = useLanguage()
  const preview = useSlidePreview(slide, revision.number, canvas)
  return (
    <Paper withBorder p="sm">
      <Group gap="sm" mb="xs">
        <Text fw={600}>
          {canvas.width} × {canvas.height}
        </Text>
        <Text size="sm" c="dimmed">
          P{canvas.pitchMm} · {t('slide.metres', { n: canvas.viewingDistanceM })}
          {canvas.facesTraffic && ` · ${t('at.traffic')}`}
          {canvas.signs > 0 && ` · ${t('slide.signs', { n: canvas.signs })}`}
        </Text>
        {preview.data && !preview.data.legible && (
          <Badge color="red" leftSection={<IconEyeOff size={15} aria-hidden />}>
            {t('slide.illegible')}
          </Badge>
        )}
      </Group>
      {preview.isError ? (
        <Refusal error={preview.error} retry={() => void preview.refetch()} />
      ) : (
        <Stack gap="xs">
          {preview.data ? (
            <SignPicture picture={preview.data} place={canvas} alt={revision.title} view={view} />
          ) : (
            <Glass image={undefined} width={canvas.width} height={canvas.height} alt="" enlarged />
          )}
          {preview.data && preview.data.lints.length > 0 && <LintList lints={preview.data.lints} />}
        </Stack>
      )}
    </Paper>
  )
}
