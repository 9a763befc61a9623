import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { readTime } from '../state/read-time.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  label: string
  /** A time of day `06:30`. */
  value: string
  onChange: (time: string) => void
  error?: string | undefined
}

/** A time of day as people write it; what is half typed waits for its end. */
export function TimeField({ label, value, onChange, error }: Props) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && readTime(typed) === null
  return (
    <TextInput
      label={label}
      w={110}
      maxLength={10}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const time = readTime(currentTarget.value)
        if (time !== null) onChange(time)
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
      }}
      error={wrong ? t('daypart.wrongTime') : error}
    />
  )
}
