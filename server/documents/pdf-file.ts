/** A PDF taken apart into its objects and put together again: enough of ISO 32000 for the files our typesetter writes, and for no others. */
import { deflateSync, inflateSync } from 'node:zlib'

export interface PdfFile {
  /** What stands before the first object. */
  head: string
  /** Each from `n 0 obj` to the next, by number, one character a byte. */
  objects: Map<number, string>
  /** From `trailer` to `startxref`. */
  trailer: string
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Throws on what is not so simple a PDF: one plain cross-reference table, no updates. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const file = text(bytes)
  const at = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file)?.[1])
  const table = /^xref\n0 \d+\n((?:\d{10} \d{5} [nf]\s\n?)+)(trailer[\s\S]*?)startxref/.exec(file.slice(at))
  if (table === null) throw new Error('expected a PDF with one plain cross-reference table')
  const offsets = (table[1] ?? '')
    .split('\n')
    .filter((line) => line.includes('n'))
    .map((line) => Number(line.slice(0, 10)))
    .sort((a, b) => a - b)
  const objects = new Map<number, string>()
  for (const [index, offset] of offsets.entries()) objects.set(Number.parseInt(file.slice(offset, offset + 10), 10), file.slice(offset, offsets[index + 1] ?? at))
  return { head: file.slice(0, offsets[0] ?? at), objects, trailer: table[2] ?? '' }
}

export function closePdf({ head, objects, trailer }: PdfFile): Uint8Array {
  const parts = [head]
  let length = head.length
  const offsets = new Map<number, number>()
  for (const [number, object] of objects) {
    offsets.set(number, length)
    parts.push(object)
    length += object.length
  }
  const size = Math.max(0, ...objects.keys()) + 1
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  return new Uint8Array(Buffer.from([...parts, `xref\n0 ${size}\n`, ...lines, trailer, `startxref\n${length}\n%%EOF`].join(''), 'latin1'))
}

const streamStart = '\nstream\n'
const isDeflated = (dictionary: string): boolean => /\/Filter (?:\/FlateDecode|\[\/FlateDecode\])/.test(dictionary)

/** What an object's stream says; throws where it has none. */
export function streamOf(object: string): string {
  const at = object.indexOf(streamStart)
  const dictionary = object.slice(0, at)
  const length = /\/Length (\d+)/.exec(dictionary)?.[1]
  if (at < 0 || length === undefined) throw new Error('expected an object with a stream')
  const from = at + streamStart.length
  const stream = object.slice(from, from + Number(length))
  return isDeflated(dictionary) ? text(inflateSync(Buffer.from(stream, 'latin1'))) : stream
}

/** The object with another stream. */
export function withStream(object: string, stream: string): string {
  const dictionary = object.slice(0, object.indexOf(streamStart))
  const packed = isDeflated(dictionary) ? text(deflateSync(Buffer.from(stream, 'latin1'))) : stream
  return `${dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`)}${streamStart}${packed}\nendstream\nendobj\n\n`
}
