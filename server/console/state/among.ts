/** What was asked for, if it is one of those that are known. */
export const among = <T extends string>(known: readonly T[], asked: string | null): T | undefined => known.find((each) => each === asked)

/** A page’s number in an address, from 1. */
export function pageNumber(asked: string | null): number {
  const page = Number(asked)
  return Number.isInteger(page) && page > 0 ? page : 1
}
