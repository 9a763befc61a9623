/** What was really on one machine's glass, by an observer's word. Times are UTC ms of the harness's own clock. */
export interface Showing {
  /** The mark in the pixels; 0: no slide. */
  mark: number
  from: number
  until: number
  /** The machine died, or the page went, while it stood. */
  cut: boolean
  /** By how much the page's clock was wrong when it began, ms. */
  shiftMs: number
  /** The first picture of a page, which comes when it is ready. */
  first: boolean
}
export interface Truth {
  began(shiftMs: number, at: number): void
  saw(mark: number, at: number): void
  /** The machine died, or its page went. */
  gone(at: number): void
  showings(now: number): Showing[]
  /** What stands now, null while the page is away. */
  standing(): { mark: number; from: number } | null
  /** When it was gone, in order. */
  deaths(): readonly number[]
}

/** `note` is given every showing as it ends. */
export function createTruth(note: (showing: Showing) => void = () => undefined): Truth {
  const showings: Showing[] = []
  const deaths: number[] = []
  let shiftMs = 0
  let open: { mark: number; from: number; first: boolean } | null = null
  let isFirst = true
  const ended = (at: number, cut: boolean): Showing | null => open && { ...open, until: Math.max(at, open.from), cut, shiftMs }
  const close = (at: number, cut: boolean): void => {
    const showing = ended(at, cut)
    open = null
    if (showing === null) return
    showings.push(showing)
    note(showing)
  }
  const gone = (at: number): void => {
    deaths.push(at)
    close(at, true)
  }
  return {
    began(shift, at) {
      if (open) gone(at)
      shiftMs = shift
      isFirst = true
    },
    saw(mark, at) {
      close(at, false)
      open = { mark, from: at, first: isFirst && mark > 0 }
      isFirst &&= mark === 0
    },
    gone,
    showings(now) {
      const last = ended(now, true)
      return last ? [...showings, last] : showings
    },
    standing: () => open,
    deaths: () => deaths
  }
}
