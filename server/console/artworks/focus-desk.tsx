import './focus.css'
import { Group, Stack, Text } from '@mantine/core'
import type { Artwork } from '../../domain/slide.ts'
import { useLanguage } from '../words/language.tsx'
import { Crop } from './crop.tsx'
import { shapes } from './shapes.ts'
import type { Fit } from './fit-fields.tsx'
import { FocusPicker } from './focus-picker.tsx'

interface Props {
  artwork: Artwork
  fit: Fit
  onChange: (artwork: Artwork) => void
}

/** An artwork with its focal point, beside what signs of three shapes make of it. */
export function FocusDesk({ artwork, fit, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <Group align="flex-start" gap="md">
      <Stack gap={4} className="focus-side">
        <FocusPicker artwork={artwork} onChange={(focus) => onChange({ ...artwork, focus })} />
        <Text size="sm" c="dimmed">
          {t('focus.how')}
        </Text>
      </Stack>
      <Group align="flex-start" gap="xs">
        {shapes.map((shape) => (
          <Crop key={shape.words} artwork={artwork} fit={fit} shape={shape} />
        ))}
      </Group>
    </Group>
  )
}
