import { Anchor, Button, Popover, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Numerals } from '../../../domain/report-sheet.ts'
import { reportsApi } from '../../../protocol/api/reports-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import type { ReportAsked } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'

const formats = ['docx', 'pdf', 'xlsx', 'csv'] as const

export const reportFileLink = ({ province, month, revision }: ReportAsked, format: (typeof formats)[number], numerals: Numerals): string =>
  fillPath(reportsApi.reportFile.path, { province, month }, { format, numerals, ...(revision === undefined ? {} : { revision }) })

/** The form as a file, in the digits one sees it in. */
export function FileMenu({ asked, numerals }: { asked: ReportAsked; numerals: Numerals }) {
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
              <Anchor href={reportFileLink(asked, format, numerals)} download fw={600}>
                {format.toUpperCase()}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t(`report.format.${format}`)}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
