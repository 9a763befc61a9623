import { SimpleGrid } from '@mantine/core'
import type { Place } from '../state/place.ts'
import { useLanguage } from '../words/language.tsx'
import type { Key } from '../words/dictionary.ts'
import { NumberField } from '../parts/number-field.tsx'

/** Least and most, as a sign's own rules say. */
const measures: { name: 'width' | 'height' | 'pitchMm' | 'viewingDistanceM'; words: Key; min: number; max: number; decimal: boolean }[] = [
  { name: 'width', words: 'sign.width', min: 16, max: 4096, decimal: false },
  { name: 'height', words: 'sign.height', min: 16, max: 4096, decimal: false },
  { name: 'pitchMm', words: 'sign.pitch', min: 0.5, max: 50, decimal: true },
  { name: 'viewingDistanceM', words: 'sign.distance', min: 1, max: 500, decimal: true }
]

/** Any size of sign; what is half typed or out of bounds waits for its end. */
export function OwnSize({ value, onChange }: { value: Place; onChange: (place: Place) => void }) {
  const { t } = useLanguage()
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" style={{ alignItems: 'end' }}>
      {measures.map(({ name, words, min, max, decimal }) => (
        <NumberField
          key={name}
          label={t(words)}
          defaultValue={value[name]}
          min={min}
          max={max}
          decimal={decimal}
          onChange={(typed) => {
            if (typeof typed === 'number' && typed >= min && typed <= max) onChange({ ...value, [name]: typed })
          }}
        />
      ))}
    </SimpleGrid>
  )
}
