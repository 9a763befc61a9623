import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { sentenceOf } from '../wire/call.ts'
import type { AskedName } from '../wire/failing.ts'
import { useLanguage } from '../words/language.tsx'
import { showToast } from './toasts.ts'

/** What one sees at once, before the server has said so; taken back when it refuses. For what harms nobody if it was seen too early. */
export interface Foresight<Input, Held> {
  key: QueryKey
  as: (held: Held, input: Input) => Held
}
interface Deed<Input, Output, Held> {
  does: (input: Input) => Promise<Output>
  foresees?: Foresight<Input, Held>
  /** Queries to ask again afterwards, whether it went well or not. */
  renews: readonly AskedName[]
  /** What to tell the person when it went well. */
  says?: (output: Output, input: Input) => string
  /** How it is taken back: offered beside what is said. */
  undoes?: (input: Input, output: Output) => Promise<unknown>
  /** What comes after, once the renewed answers are there. */
  onDone?: (output: Output) => void
  /** Tell a refusal in a notification; else the screen shows `error` itself. */
  tellsRefusal?: boolean
}

/** Something a person does to the server's state. */
export function useDeed<Input, Output, Held = never>({ does, foresees, renews, says, undoes, onDone, tellsRefusal }: Deed<Input, Output, Held>) {
  const client = useQueryClient()
  const { t, language } = useLanguage()
  const renew = () => Promise.all(renews.map((key) => client.invalidateQueries({ queryKey: [key] })))
  const refused = (error: unknown): void => showToast({ color: 'red', title: t('state.refused'), message: sentenceOf(error, language) })
  const undo = (work: Promise<unknown>): void => void work.then(() => showToast({ color: 'green', message: t('do.undone') }), refused).then(renew)
  return useMutation({
    mutationFn: does,
    onMutate: async (input) => {
      if (foresees === undefined) return undefined
      // An answer on its way would put the old state back.
      await client.cancelQueries({ queryKey: foresees.key })
      const before = client.getQueryData<Held>(foresees.key)
      if (before !== undefined) client.setQueryData<Held>(foresees.key, foresees.as(before, input))
      return before
    },
    onSuccess: (output, input) => {
      if (says) showToast({ color: 'green', message: says(output, input), ...(undoes && { undo: () => undo(undoes(input, output)) }) })
    },
    onError: (error, _, before) => {
      if (foresees !== undefined && before !== undefined) client.setQueryData<Held>(foresees.key, before)
      if (tellsRefusal) refused(error)
    },
    onSettled: async (output, error) => {
      await renew()
      if (error === null && output !== undefined) onDone?.(output)
    }
  })
}
