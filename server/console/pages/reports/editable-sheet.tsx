import { useState } from 'react'
import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { channelHeads } from '../../../domain/report-form.ts'
import type { Numerals } from '../../../domain/report-sheet.ts'
import { typedChannels } from '../../../domain/typed-figures.ts'
import { reportsApi, type ReportView } from '../../../protocol/api/reports-api.ts'
import { Confirm } from '../../parts/confirm.tsx'
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
  const [leaving, setLeaving] = useState<string | null>(null)
  const remove = useDeed({ does: (title: string) => call(reportsApi.removeFigures, { params, query: { title } }), renews: ['report'], tellsRefusal: true })
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
        beside={({ title }) =>
          rows.get(title)?.own === true && (
            <ActionIcon className="no-print" variant="subtle" color="red" size={28} ml={4} aria-label={t('report.removeRow', { title })} onClick={() => setLeaving(title)}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )
        }
      />
      <OwnRow params={params} taken={sheet.rows.map(({ title }) => title)} />
      {leaving !== null && (
        <Confirm
          title={t('report.removeRowAsk', { title: leaving })}
          why={t('report.removeRowWhy')}
          does={t('do.remove')}
          onConfirm={() => remove.mutate(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}
