import { Group, Text } from '@mantine/core'
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useLink } from '../wire/link.ts'
import { useLanguage } from '../words/language.tsx'

/** Whether what one sees is live: by a word and a mark, not by colour alone. */
export function LinkSign() {
  const link = useLink()
  const { t } = useLanguage()
  const Icon = link === 'live' ? IconPlugConnected : IconPlugConnectedX
  return (
    <Group gap={6} wrap="nowrap" role="status" c={link === 'lost' ? 'yellow.3' : link === 'live' ? 'green.2' : 'navy.1'}>
      <Icon size={20} aria-hidden />
      <Text size="sm" className="link-words">
        {t(`link.${link}`)}
      </Text>
    </Group>
  )
}
