import { Anchor, Button, Popover, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useLanguage } from '../../words/language.tsx'

const formats = ['xlsx', 'csv'] as const
type Format = (typeof formats)[number]

/** What one sees as a file: each kind of it in words, with where its file of a format is. */
export function ExportMenu({ kinds }: { kinds: readonly { words: string; link: (format: Format) => string }[] }) {
  const { t } = useLanguage()
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconDownload size={18} aria-hidden />}>{t('statistics.export')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {kinds.flatMap(({ words, link }) =>
            formats.map((format) => (
              <Anchor key={words + format} href={link(format)} download>
                {words} ({format.toUpperCase()})
              </Anchor>
            ))
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
