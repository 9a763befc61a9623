const hourMs = 3_600_000
const bangkok = 7
/** Between these hours of Bangkok, each sign at a moment of its own. */
const [from, until] = [2, 5]

/** The hour of the night, in Bangkok, at which this sign's page is refreshed. */
export const nightHour = (chance: number): number => from + chance * (until - from)

/** Whether that hour is over and the night is not, at a sign time. */
export function isNight(signMs: number, hour: number): boolean {
  const now = (signMs / hourMs + bangkok) % 24
  return now >= hour && now < until
}
