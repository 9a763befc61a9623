import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nothingTyped, type TypedFigures, type TypedRow } from '../../../domain/typed-figures.ts'
import { api } from '../../../protocol/api.ts'
import type { ReportView } from '../../../protocol/api/reports-api.ts'
import { call, sentenceOf } from '../../wire/call.ts'
import { reportKey } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'

const typingKey = ['type-figures']

/** Keeps what is typed for the other channels, cell after cell in their order; each is on the screen before the server answered. */
export function useTyping(params: { province: string; month: string }): (title: string, part: Partial<TypedFigures>) => void {
  const client = useQueryClient()
  const { t, language } = useLanguage()
  const key = reportKey({ ...params, revision: undefined })
  const keep = useMutation({
    mutationKey: typingKey,
    scope: { id: 'type-figures' },
    mutationFn: (body: TypedRow) => call(api.typeFigures, { params, body }),
    onSuccess: (view) => {
      // What came after this is on the screen already.
      if (client.isMutating({ mutationKey: typingKey }) === 1) client.setQueryData(key, view)
    },
    onError: (error) => {
      notifications.show({ color: 'red', title: t('state.refused'), message: sentenceOf(error, language), autoClose: 10_000, closeButtonProps: { 'aria-label': t('do.close') } })
      void client.invalidateQueries({ queryKey: ['report'] })
    }
  })
  return (title, part) => {
    void client.cancelQueries({ queryKey: key })
    const view = client.getQueryData<ReportView>(key)
    const before = view?.typed.find((row) => row.title === title) ?? { title, own: false, figures: nothingTyped }
    const row: TypedRow = { ...before, figures: { ...before.figures, ...part } }
    if (view) client.setQueryData<ReportView>(key, { ...view, typed: [...view.typed.filter((other) => other.title !== title), row] })
    keep.mutate(row)
  }
}
