import type { Seeded } from '../simulator/seeded.ts'

const addresses = 2000

/** One of some, so that the limits of one address are not all that answers. */
export function anAddress(chance: Seeded): string {
  const which = chance.whole(addresses)
  return `10.0.${which >> 8}.${which & 255}`
}
