import { Button, Menu } from '@mantine/core'
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
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button leftSection={<IconDownload size={18} aria-hidden />}>{t('statistics.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {([['statistics.exportView', view.by], ['statistics.exportDetail', 'detail']] as const).flatMap(([words, by]) =>
          formats.map((format) => (
            <Menu.Item key={by + format} component="a" href={link(by, format)} download>
              {t(words)} ({format.toUpperCase()})
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
