import { Group, Radio, Text } from '@mantine/core'
import type { Theme } from '../../../domain/theme.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  themes: readonly Theme[]
  value: string
  onChange: (id: string) => void
}

/** Themes by name and by their colours as they stand on a sign. */
export function ThemePicker({ themes, value, onChange }: Props) {
  const { t, language } = useLanguage()
  return (
    <Radio.Group label={t('compose.theme')} value={value} onChange={onChange}>
      <Group gap="xs" mt={4}>
        {themes.map((theme) => (
          <Radio.Card key={theme.id} value={theme.id} w="auto" px="xs" py={6} bd={theme.id === value ? '2px solid navy.8' : '1px solid gray.4'}>
            <Group gap="xs" wrap="nowrap">
              <Radio.Indicator />
              <Group gap={3} wrap="nowrap" px={6} style={{ background: theme.ground, borderRadius: 3, borderBottom: `4px solid ${theme.accent}` }} aria-hidden>
                <Text fw={600} style={{ color: theme.headline }}>
                  ก
                </Text>
                <Text size="sm" style={{ color: theme.body }}>
                  ข
                </Text>
              </Group>
              <Text size="sm">{language === 'th' ? theme.nameTh : theme.nameEn}</Text>
            </Group>
          </Radio.Card>
        ))}
      </Group>
    </Radio.Group>
  )
}
