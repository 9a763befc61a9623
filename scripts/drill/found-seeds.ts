/** Seeds that once found a fault, here or in the drill itself; `npm run drill -- --found` runs them all again. A seed repeats the order of the faults, not their milliseconds. */
export interface FoundSeed {
  seed: string
  faults: number
  signs: number
  found: string
}

export const foundSeeds: readonly FoundSeed[] = [
  { seed: 'second', faults: 40, signs: 2, found: 'plays that a full disk refused were gone with the machine, and were called sure' },
  {
    seed: 'third',
    faults: 200,
    signs: 4,
    found: 'a full disk made all pictures undrawable at once, and the sign threw them away; a page that waited for a frozen server was called dead too early'
  },
  { seed: 'thousand', faults: 1000, signs: 4, found: 'records sealed by a clock in 1970 did not stay their fortnight; a browser came back without its storage' },
  {
    seed: 'after',
    faults: 300,
    signs: 4,
    found: 'Chromium wrote on behind a record that a full disk had torn and threw the whole storage away at a later start, with five plays that were not sent yet'
  },
  {
    seed: 'proof',
    faults: 1000,
    signs: 4,
    found:
      'after a full disk one browser could be read from and took no write for a minute and a half, until it was killed with plays that were only in memory; a page that learned the time before it covered the one before told that one’s last play as a day long, and its boot was placed a day early'
  },
  { seed: 'loaders', faults: 60, signs: 4, found: 'a screenshot of a page that was being loaded was compared with what stood before it' }
]
