import type { Key } from '../words/dictionary.ts'

/** A length of time by its two largest units: `3 นาที 5 วินาที`. */
export function spanText(ms: number, t: (key: Key, values?: Record<string, string | number>) => string): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts: [number, Key][] = [
    [Math.floor(seconds / 86_400), 'span.days'],
    [Math.floor(seconds / 3600) % 24, 'span.hours'],
    [Math.floor(seconds / 60) % 60, 'span.minutes'],
    [seconds % 60, 'span.seconds']
  ]
  const largest = parts.findIndex(([n]) => n > 0)
  const first = largest < 0 ? parts.length - 1 : largest
  return parts
    .slice(first, first + 2)
    .filter(([n], index) => index === 0 || n > 0)
    .map(([n, key]) => t(key, { n }))
    .join(' ')
}
