import { Anchor, Button, Popover, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { api } from '../../../protocol/api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { queryOf, type NumberView } from '../../state/number-view.ts'
import { useLanguage } from '../../words/language.tsx'

const formats = ['xlsx', 'csv'] as const

/** The view one sees, or every day, sign and slide of it, as a file. */
export function ExportMenu({ view }: { view: NumberView }) {
  const { t } = useLanguage()
  const link = (by: NumberView['by'] | 'detail', format: (typeof formats)[number]): string =>
    fillPath(api.statisticsFile.path, undefined, { ...queryOf(view), by, format })
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconDownload size={18} aria-hidden />}>{t('statistics.export')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {([['statistics.exportView', view.by], ['statistics.exportDetail', 'detail']] as const).flatMap(([words, by]) =>
            formats.map((format) => (
              <Anchor key={by + format} href={link(by, format)} download>
                {t(words)} ({format.toUpperCase()})
              </Anchor>
            ))
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
