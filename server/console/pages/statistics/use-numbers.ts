import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { numbersApi } from '../../../protocol/api/numbers-api.ts'
import { queryOf, type NumberView } from '../../state/number-view.ts'
import { call } from '../../wire/call.ts'

/** The numbers of a view, their whole, and how they lie in time and place; all renewed when plays come in. */
export function useNumbers(view: NumberView) {
  const query = queryOf(view)
  const enabled = view.from <= view.to
  const rows = useQuery({
    queryKey: ['statistics', 'rows', view],
    queryFn: ({ signal }) => call(numbersApi.statistics, { query: { ...query, by: view.by }, signal }),
    // Rows of another kind would be read as names of this one.
    placeholderData: (previous, before) => (before?.queryKey[2] === undefined || before.queryKey[2].by !== view.by ? undefined : previous),
    enabled
  })
  const total = useQuery({
    queryKey: ['statistics', 'total', query],
    queryFn: ({ signal }) => call(numbersApi.statistics, { query: { ...query, by: 'nation' }, signal }),
    placeholderData: keepPreviousData,
    enabled
  })
  const trend = useQuery({
    queryKey: ['statistics', 'trend', query],
    queryFn: ({ signal }) => call(numbersApi.trend, { query, signal }),
    placeholderData: keepPreviousData,
    enabled
  })
  const heat = useQuery({
    queryKey: ['statistics', 'heat', query],
    queryFn: ({ signal }) => call(numbersApi.heat, { query, signal }),
    placeholderData: keepPreviousData,
    enabled
  })
  const { from, to, region, sign, slide } = query
  const wide = { from, to, ...(region === undefined ? {} : { region }), ...(slide === undefined ? {} : { slide }) }
  const places = useQuery({
    queryKey: ['statistics', 'places', wide],
    queryFn: ({ signal }) => call(numbersApi.statistics, { query: { ...wide, by: 'province' }, signal }),
    placeholderData: keepPreviousData,
    enabled: enabled && sign === undefined
  })
  return { rows, total, trend, heat, places }
}
