import './wide-table.css'
import type { ReactNode } from 'react'

interface Props {
  label: string
  /** px */
  minWidth: number
  /** A long table scrolls in a window of its own, its heads and its total in sight. */
  isLong?: boolean
  /** On a phone a line's cells stand below each other, those with a `data-head` side by side with their names; one with `data-deeds` stands beside the line's head. */
  stacks?: boolean
  children: ReactNode
}

/** A table that scrolls sideways where the screen is narrower; the keyboard reaches it. */
export function WideTable({ label, minWidth, isLong = false, stacks = false, children }: Props) {
  return (
    <div className="wide-table" data-long={isLong} data-stacks={stacks} role="region" aria-label={label} tabIndex={0}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  )
}
