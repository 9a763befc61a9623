import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { toArabicDigits } from '../state/arabic-digits.ts'

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'min' | 'max'> {
  min: number
  max: number
  decimal?: boolean
  value?: number | string
  defaultValue?: number
  /** Empty: nothing is typed. Whether a number is in bounds is the page's to judge. */
  onChange?: (value: number | '') => void
}

/** A number typed with either kind of digits; arrow keys count, and what is not taken falls back to what was. */
export function NumberField({ min, max, decimal = false, value, defaultValue, onChange, onBlur, ...props }: Props) {
  const [text, setText] = useState(String(value ?? defaultValue ?? ''))
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== undefined && readNumber(text, decimal) !== value) setText(String(value))
  }
  const tell = (typed: string): void => {
    const folded = toArabicDigits(typed)
    if (!(decimal ? /^\d*\.?\d*$/ : /^\d*$/).test(folded)) return
    setText(folded)
    const read = readNumber(folded, decimal)
    if (read !== null) onChange?.(read)
  }
  const count = (by: number): void => {
    const from = readNumber(text, decimal)
    tell(String(Math.min(max, Math.max(min, (typeof from === 'number' ? from : min) + by))))
  }
  return (
    <TextInput
      {...props}
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={text}
      onChange={({ currentTarget }) => tell(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        count(event.key === 'ArrowUp' ? 1 : -1)
      }}
      onBlur={(event) => {
        if (value !== undefined && readNumber(text, decimal) !== value) setText(String(value))
        onBlur?.(event)
      }}
    />
  )
}

/** null: not a number yet. */
function readNumber(text: string, decimal: boolean): number | '' | null {
  if (text === '') return ''
  const read = Number(text)
  return Number.isNaN(read) || (!decimal && !Number.isInteger(read)) ? null : read
}
