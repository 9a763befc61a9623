import { useState } from 'react'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PlacePicker } from '../../preview/place-picker.tsx'
import { usePlace } from '../../preview/use-place.ts'
import { ViewSwitch, type View } from '../../preview/view-switch.tsx'
import { useThemes } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ThemeCard } from './theme-card.tsx'

/** Every theme as the chosen sign would show it, side by side. */
export default function ThemesPage() {
  const { t } = useLanguage()
  const at = usePlace()
  const [view, setView] = useState<View>('enlarged')
  return (
    <>
      <PageHead title={t('themes.title')} />
      <Stack>
        <Text c="dimmed">{t('themes.what')}</Text>
        <PlacePicker {...at} />
        <ViewSwitch value={view} onChange={setView} />
        <Asked of={[useThemes()]}>
          {(themes) => (
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {themes.map((theme) => (
                <ThemeCard key={theme.id} theme={theme} place={at.place} view={view} />
              ))}
            </SimpleGrid>
          )}
        </Asked>
      </Stack>
    </>
  )
}
