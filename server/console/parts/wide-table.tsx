import type { ReactNode } from 'react'

/** A table that scrolls sideways where the screen is narrower; the keyboard reaches it. */
export function WideTable({ label, minWidth, children }: { label: string; /** px */ minWidth: number; children: ReactNode }) {
  return (
    <div className="wide-table" role="region" aria-label={label} tabIndex={0}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  )
}
