import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'

/** Long enough for the next letter, ms. */
const restMs = 250

/** Words to look for; told when the typing rests. */
export function SearchField({ value, onChange, label }: { value: string; onChange: (words: string) => void; label?: string }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const tell = useDebouncedCallback((words: string) => onChange(words.trim()), restMs)
  // Changed from elsewhere, as by the back button.
  if (value !== known) {
    setKnown(value)
    if (value !== typed.trim()) setTyped(value)
  }
  return (
    <TextInput
      type="search"
      aria-label={label ?? t('do.search')}
      placeholder={label ?? t('do.search')}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={100}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        tell(currentTarget.value)
      }}
      w={{ base: '100%', xs: 260 }}
    />
  )
}
