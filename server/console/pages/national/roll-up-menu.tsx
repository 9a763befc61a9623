import { Anchor, Button, Popover, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Numerals } from '../../../domain/report-sheet.ts'
import { reportsApi } from '../../../protocol/api/reports-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { useLanguage } from '../../words/language.tsx'

const formats = ['xlsx', 'pdf'] as const

/** The roll-up as a file. */
export function RollUpMenu({ month, numerals }: { month: string; numerals: Numerals }) {
  const { t } = useLanguage()
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconDownload size={18} aria-hidden />}>{t('report.download')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {formats.map((format) => (
            <div key={format}>
              <Anchor href={fillPath(reportsApi.rollUpFile.path, { month }, { format, numerals })} download fw={600}>
                {format.toUpperCase()}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t(`national.format.${format}`)}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
