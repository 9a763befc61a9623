import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { nothingTyped, type TypedFigures, type TypedRow } from '../../../domain/typed-figures.ts'
import { reportsApi, type ReportView } from '../../../protocol/api/reports-api.ts'
import { call, sentenceOf } from '../../wire/call.ts'
import { reportKey } from '../../wire/report-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { showToast } from '../../parts/toasts.ts'

const byTitle = (...rows: (readonly TypedRow[])[]): Map<string, TypedRow> => new Map(rows.flat().map((row) => [row.title, row]))

/** What is typed for the other channels, kept cell after cell in their order; what is on its way stands above what the server last told. */
export function useTyping({ sheet: { province, month }, typed }: ReportView) {
  const client = useQueryClient()
  const { t, language } = useLanguage()
  const params = { province, month }
  const key = reportKey({ ...params, revision: undefined })
  const pending = { mutationKey: ['type-figures', province, month], status: 'pending' } as const
  const rowOf = ({ state }: { state: { variables: unknown } }): TypedRow => state.variables as TypedRow
  const keep = useMutation({
    mutationKey: pending.mutationKey,
    scope: { id: 'type-figures' },
    mutationFn: (body: TypedRow) => call(reportsApi.typeFigures, { params, body }),
    onSuccess: async (view) => {
      // One that was asked before may not have it yet.
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, view)
    },
    onError: (error) => {
      showToast({ color: 'red', title: t('state.refused'), message: sentenceOf(error, language) })
      void client.invalidateQueries({ queryKey: ['report'] })
    }
  })
  return {
    rows: byTitle(typed, useMutationState({ filters: pending, select: rowOf })),
    type(title: string, part: Partial<TypedFigures>): Promise<ReportView> {
      const known = client.getQueryData<ReportView>(key)?.typed ?? typed
      const before = byTitle(known, client.getMutationCache().findAll(pending).map(rowOf)).get(title) ?? { title, own: false, figures: nothingTyped }
      return keep.mutateAsync({ ...before, figures: { ...before.figures, ...part } })
    }
  }
}
