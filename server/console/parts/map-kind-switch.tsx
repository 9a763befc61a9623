import { SegmentedControl } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'
import type { MapKind } from './province-map.tsx'

/** Tiles or outlines. */
export function MapKindSwitch({ value, onChange }: { value: MapKind; onChange: (kind: MapKind) => void }) {
  const { t } = useLanguage()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('map.kind')}
      value={value}
      onChange={(kind) => onChange(kind === 'outlines' ? kind : 'tiles')}
      data={[
        { value: 'tiles', label: t('map.tiles') },
        { value: 'outlines', label: t('map.outlines') }
      ]}
    />
  )
}
