import { ActionIcon, Text } from '@mantine/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  word: string
  state: 'kept' | 'new' | 'leaving'
  onRemove: (word: string) => void
  onKeep: (word: string) => void
}

/** A word added here, and the way to be rid of it, or to keep it after all. */
export function WordChip({ word, state, onRemove, onKeep }: Props) {
  const { t } = useLanguage()
  const leaving = state === 'leaving'
  return (
    <li className="word" data-state={state}>
      {leaving ? <s>{word}</s> : word}
      {state !== 'kept' && (
        <Text span size="sm" ml={6}>
          {t(leaving ? 'lexicon.toRemove' : 'lexicon.isNew')}
        </Text>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={leaving ? t('lexicon.keep', { word }) : `${t('do.remove')} ${word}`}
        onClick={() => (leaving ? onKeep(word) : onRemove(word))}
      >
        {leaving ? <IconArrowBackUp size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
      </ActionIcon>
    </li>
  )
}
