import { useState } from 'react'
import { ScrollArea, Text, TextInput, Title } from '@mantine/core'
import type { LexiconView } from '../../../protocol/views.ts'
import { compareThai } from '../../../domain/thai.ts'
import type { LexiconChanges } from '../../state/lexicon-changes.ts'
import { useLanguage } from '../../words/language.tsx'
import { WordChip } from './word-chip.tsx'

interface Props {
  lexicon: LexiconView
  changes: LexiconChanges
  onRemove: (word: string) => void
  onKeep: (word: string) => void
}

/** All words kept whole, those added here first; one search for both. */
export function WordShelf({ lexicon, changes: { added, removed }, onRemove, onKeep }: Props) {
  const { t } = useLanguage()
  const [sought, setSought] = useState('')
  const fits = (word: string): boolean => word.toLowerCase().includes(sought.trim().toLowerCase())
  const own = [...added, ...[...lexicon.words].sort(compareThai)].filter(fits)
  const shipped = lexicon.shipped.filter(fits)
  return (
    <>
      <TextInput label={t('lexicon.search')} type="search" value={sought} onChange={({ currentTarget }) => setSought(currentTarget.value)} />
      <section>
        <Title order={2} size="h5" lh={1.6} mb={4}>
          {t('lexicon.added', { n: own.length })}
        </Title>
        {own.length === 0 && <Text c="dimmed">{t(sought === '' ? 'lexicon.addedNone' : 'lexicon.noMatch')}</Text>}
        <ul className="words">
          {own.map((word) => (
            <WordChip
              key={word}
              word={word}
              state={added.includes(word) ? 'new' : removed.includes(word) ? 'leaving' : 'kept'}
              onRemove={onRemove}
              onKeep={onKeep}
            />
          ))}
        </ul>
      </section>
      <section>
        <Title order={2} size="h5" lh={1.6} mb={4}>
          {t('lexicon.shipped', { n: shipped.length })}
        </Title>
        {shipped.length === 0 && <Text c="dimmed">{t('lexicon.noMatch')}</Text>}
        <ScrollArea.Autosize mah={360} type="auto" viewportProps={{ tabIndex: 0 }}>
          <ul className="words">
            {shipped.map((word) => (
              <li key={word} className="word">
                {word}
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      </section>
    </>
  )
}
