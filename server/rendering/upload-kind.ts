/** What a file is by its first bytes, whatever its name says. */

export type UploadKind = { accepted: 'JPEG' | 'PNG' | 'WebP' } | { refused: string; isPicture: boolean }

const ascii = (bytes: Uint8Array, from: number, length: number): string => Buffer.from(bytes.subarray(from, from + length)).toString('latin1')

/** Brands of ISO base media files that hold a still picture or a film. */
const brands: Record<string, string> = {
  heic: 'HEIC', heix: 'HEIC', hevc: 'HEIC', hevx: 'HEIC', heim: 'HEIC', heis: 'HEIC', mif1: 'HEIF', msf1: 'HEIF', avif: 'AVIF', avis: 'AVIF'
}

const signatures: readonly [string, string][] = [
  ['GIF8', 'GIF'],
  ['%PDF', 'PDF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['BM', 'BMP'],
  ['8BPS', 'PSD'],
  ['PK\x03\x04', 'ZIP'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000']
]

const documents = new Set(['PDF', 'ZIP'])

export function kindOf(bytes: Uint8Array): UploadKind {
  const head = ascii(bytes, 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return { accepted: 'JPEG' }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { accepted: 'PNG' }
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { accepted: 'WebP' }
  if (head.slice(4, 8) === 'ftyp') {
    const brand = brands[head.slice(8)]
    return { refused: brand ?? 'MP4', isPicture: brand !== undefined }
  }
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) return { refused: known[1], isPicture: !documents.has(known[1]) }
  const start = ascii(bytes, 0, 1024).trimStart().toLowerCase()
  if (start.includes('<svg')) return { refused: 'SVG', isPicture: true }
  if (start.startsWith('<')) return { refused: 'HTML', isPicture: false }
  return { refused: bytes.length === 0 ? '0 byte' : 'unknown', isPicture: false }
}
