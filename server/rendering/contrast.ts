/** Luminance and contrast of sRGB colours, WCAG 2.2. */
export type Rgb = readonly [number, number, number]

/** Of `#rrggbb`. */
export function rgbOf(colour: string): Rgb {
  const value = parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const linear = Array.from({ length: 256 }, (_, level) => {
  const value = level / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})
const lit = (level: number): number => linear[Math.min(255, Math.max(0, Math.ceil(level)))] ?? 1

export const luminance = ([red, green, blue]: Rgb): number => 0.2126 * lit(red) + 0.7152 * lit(green) + 0.0722 * lit(blue)

export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}
