/** What was really on one machine's glass, by an observer's word. Times are UTC ms of the harness's own clock. */
export interface Showing {
  /** The mark in the pixels; 0: no slide. */
  mark: number
  from: number
  until: number
  /** The machine died, or the page went, while it stood. */
  cut: boolean
}
export interface Truth {
  saw(mark: number, at: number): void
  /** The machine died. */
  died(at: number): void
  showings(now: number): Showing[]
}

export function createTruth(): Truth {
  const showings: Showing[] = []
  let open: { mark: number; from: number } | null = null
  const close = (at: number, cut: boolean): void => {
    if (open) showings.push({ ...open, until: Math.max(at, open.from), cut })
    open = null
  }
  return {
    saw(mark, at) {
      close(at, false)
      open = { mark, from: at }
    },
    died: (at) => close(at, true),
    showings: (now) => (open ? [...showings, { ...open, until: now, cut: true }] : showings)
  }
}
