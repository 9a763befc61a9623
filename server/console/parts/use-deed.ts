import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '../wire/call.ts'
import { useLanguage } from '../words/language.tsx'
import { showToast } from './toasts.ts'

interface Deed<Input, Output> {
  does: (input: Input) => Promise<Output>
  /** Queries to ask again afterwards, whether it went well or not. */
  renews: string[]
  /** What to tell the person when it went well. */
  says?: (output: Output, input: Input) => string
  /** What comes after, once the renewed answers are there. */
  onDone?: (output: Output) => void
  /** Tell a refusal in a notification; else the screen shows `error` itself. */
  tellsRefusal?: boolean
}

/** Something a person does to the server's state. */
export function useDeed<Input, Output>({ does, renews, says, onDone, tellsRefusal }: Deed<Input, Output>) {
  const client = useQueryClient()
  const { t, language } = useLanguage()
  return useMutation({
    mutationFn: does,
    onSuccess: (output, input) => {
      if (says) showToast({ color: 'green', message: says(output, input) })
    },
    onError: (error) => {
      if (tellsRefusal) showToast({ color: 'red', title: t('state.refused'), message: sentenceOf(error, language) })
    },
    onSettled: async (output, error) => {
      await Promise.all(renews.map((key) => client.invalidateQueries({ queryKey: [key] })))
      if (error === null && output !== undefined) onDone?.(output)
    }
  })
}
