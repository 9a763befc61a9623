/** A backup's folder is named by its moment, such as `2026-11-24T02-30-00-000Z`: no colon, which Windows forbids. */
export const generationName = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-')

/** UTC ms; undefined for what is no backup's name. */
export function timeOfGeneration(name: string): number | undefined {
  const [, day, hour, minute, second, ms] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/.exec(name) ?? []
  if (day === undefined) return undefined
  const at = Date.parse(`${day}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`)
  return Number.isNaN(at) ? undefined : at
}
