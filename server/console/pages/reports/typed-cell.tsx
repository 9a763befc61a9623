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
  onSave: (value: number | null) => Promise<unknown>
}

/** A figure of another channel, typed by the province in either digits; kept on leaving the cell, Escape takes it back. What could not be kept stands there still. */
export function TypedCell({ label, value, numerals, onSave }: Props) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const read = typed === null ? undefined : readCount(typed)
  const wrong = read === 'wrong'
  const leave = (): void => {
    if (typed === null || read === 'wrong') return
    setTyped(null)
    setFailed(false)
    if (read === undefined || read === value) return
    onSave(read).catch(() => {
      setFailed(true)
      setTyped((newer) => newer ?? typed)
    })
  }
  return (
    <>
      <input
        className="typed-cell"
        inputMode="numeric"
        autoComplete="off"
        maxLength={13}
        aria-label={label}
        aria-invalid={wrong || failed}
        value={typed ?? (value === null ? '' : countIn(value, numerals))}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
          if (key !== 'Escape') return
          setTyped(null)
          setFailed(false)
        }}
      />
      {(wrong || failed) && (
        <span className="typed-wrong" role="alert">
          {t(wrong ? 'report.wrongFigure' : 'report.figureNotKept')}
        </span>
      )}
    </>
  )
}
