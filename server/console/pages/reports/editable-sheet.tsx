import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { channelHeads } from '../../../domain/report-form.ts'
import type { Numerals } from '../../../domain/report-sheet.ts'
import { typedChannels, type TypedRow } from '../../../domain/typed-figures.ts'
import { reportsApi, type ReportView } from '../../../protocol/api/reports-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { OwnRow } from './own-row.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { TypedCell } from './typed-cell.tsx'
import { useTyping } from './use-typing.ts'

/** The form while the province fills in its own channels. */
export function EditableSheet({ view, numerals }: { view: ReportView; numerals: Numerals }) {
  const { t } = useLanguage()
  const { sheet } = view
  const params = { province: sheet.province, month: sheet.month }
  const { rows, type } = useTyping(view)
  const remove = useDeed({
    does: ({ title }: TypedRow) => call(reportsApi.removeFigures, { params, query: { title } }),
    undoes: (row) => call(reportsApi.typeFigures, { params, body: row }),
    renews: ['report'],
    says: (_, { title }) => t('do.removed', { name: title }),
    tellsRefusal: true
  })
  return (
    <>
      <Text size="sm" className="no-print">
        {t('report.typeHelp')}
      </Text>
      <ReportSheet
        sheet={sheet}
        numerals={numerals}
        empty={t('report.empty')}
        cell={({ title }, channel) => {
          const typedChannel = typedChannels.find((each) => each === channel)
          return (
            typedChannel && (
              <TypedCell
                label={`${title}: ${channelHeads[channel]}`}
                value={rows.get(title)?.figures[typedChannel] ?? null}
                numerals={numerals}
                onSave={(value) => type(title, { [typedChannel]: value })}
              />
            )
          )
        }}
        beside={({ title }) => {
          const row = rows.get(title)
          return row?.own === true && (
            <ActionIcon className="no-print" variant="subtle" color="red" size={28} ml={4} aria-label={t('report.removeRow', { title })} onClick={() => remove.mutate(row)}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )
        }}
      />
      <OwnRow params={params} taken={sheet.rows.map(({ title }) => title)} />
    </>
  )
}
