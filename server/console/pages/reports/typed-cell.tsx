import { useState } from 'react'
import type { Numerals } from '../../../domain/report-sheet.ts'
import { countIn } from '../../../domain/numerals.ts'
import { readCount } from '../../state/read-count.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  label: string
  /** null: nothing was typed. */
  value: number | null
  numerals: Numerals
  onSave: (value: number | null) => void
}

/** A figure of another channel, typed by the province in either digits; kept on leaving the cell, Escape takes it back. */
export function TypedCell({ label, value, numerals, onSave }: Props) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? undefined : readCount(typed)
  const wrong = read === 'wrong'
  const leave = (): void => {
    if (typed === null || read === 'wrong') return
    setTyped(null)
    if (read !== undefined && read !== value) onSave(read)
  }
  return (
    <>
      <input
        className="typed-cell"
        inputMode="numeric"
        autoComplete="off"
        maxLength={13}
        aria-label={label}
        aria-invalid={wrong}
        value={typed ?? (value === null ? '' : countIn(value, numerals))}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
          if (key === 'Escape') setTyped(null)
        }}
      />
      {wrong && (
        <span className="typed-wrong" role="alert">
          {t('report.wrongFigure')}
        </span>
      )}
    </>
  )
}
