/** Without what neither XML nor paper can hold: control characters other than tab and line ends, non-characters, halves of pairs. */
const printableText = (text: string): string =>
  text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, (mark) => (/[\t\n\r]/.test(mark) ? ' ' : ''))

/** The same value, every text in it printable. */
export function printable<T>(value: T): T
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value)
  if (Array.isArray(value)) return value.map((item) => printable<unknown>(item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable<unknown>(item)]))
  return value
}
