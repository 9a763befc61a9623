import { useState, type SubmitEvent } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { LexiconWord } from '../../../domain/lexicon.ts'
import { tidyWord } from '../../state/lexicon-changes.ts'
import { useLanguage } from '../../words/language.tsx'

/** One more word to keep whole. */
export function AddWord({ known, onAdd }: { known: readonly string[]; onAdd: (word: string) => void }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    const word = tidyWord(typed)
    if (known.includes(word)) return setRefusal(t('lexicon.known', { word }))
    if (!LexiconWord.safeParse(word).success) return setRefusal(t('lexicon.bad'))
    onAdd(word)
    setTyped('')
  }
  return (
    <form onSubmit={add}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('lexicon.add')}
          description={t('lexicon.addHelp')}
          maxLength={60}
          value={typed}
          error={refusal}
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setRefusal(null)
          }}
        />
        <Button type="submit" variant="light" disabled={tidyWord(typed) === ''}>
          {t('lexicon.add')}
        </Button>
      </Group>
    </form>
  )
}
