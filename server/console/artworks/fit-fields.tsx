import { ColorInput, Group, Input, SegmentedControl } from '@mantine/core'
import type { Picture } from '../../domain/slide.ts'
import { useLanguage } from '../words/language.tsx'

export type Fit = Pick<Picture, 'fit' | 'background'>

/** How a picture fills a sign of another shape, and with what around it. */
export function FitFields({ value, onChange }: { value: Fit; onChange: (value: Fit) => void }) {
  const { t } = useLanguage()
  return (
    <Group align="flex-end" gap="md">
      <Input.Wrapper label={t('pictures.fit')} labelElement="div">
        <div className="wide-choice">
          <SegmentedControl
            aria-label={t('pictures.fit')}
            value={value.fit}
            onChange={(fit) => onChange({ ...value, fit: fit === 'contain' ? 'contain' : 'cover' })}
            data={[
              { value: 'cover', label: t('pictures.cover') },
              { value: 'contain', label: t('pictures.contain') }
            ]}
          />
        </div>
      </Input.Wrapper>
      <ColorInput
        label={t('pictures.background')}
        value={value.background}
        onChange={(background) => onChange({ ...value, background })}
        eyeDropperButtonProps={{ 'aria-label': t('pictures.pick') }}
        swatches={['#000000', '#ffffff', '#12305c', '#7a0c0c', '#003d1f']}
        w={170}
      />
    </Group>
  )
}
