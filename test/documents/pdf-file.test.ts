import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { closePdf, openPdf, streamOf, withStream } from '../../server/documents/pdf-file.ts'
import { shownIn } from '../../server/documents/pdf-shown.ts'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const objects = ['1 0 obj\n<<\n  /Type /Catalog\n>>\nendobj\n\n', '2 0 obj\n<<\n  /Length 5\n>>\nstream\nhello\nendstream\nendobj\n\n']
const pdf = ((): string => {
  const head = '%PDF-1.7\n%\x80\x80\x80\x80\n\n'
  const at = head.length + objects.join('').length
  const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n\r\n`
  return `${head}${objects.join('')}xref\n0 3\n0000000000 65535 f\r\n${entry(head.length)}${entry(head.length + (objects[0] ?? '').length)}trailer\n<<\n  /Size 3\n>>\nstartxref\n${at}\n%%EOF`
})()

test('a PDF that is taken apart and put together is the same to the byte', () => {
  expect(Buffer.from(closePdf(openPdf(latin1(pdf)))).toString('latin1')).toBe(pdf)
})

test('a stream is replaced with one of another length, and every object is found again', () => {
  const file = openPdf(latin1(pdf))
  file.objects.set(2, withStream(file.objects.get(2) ?? '', 'a longer stream'))
  const again = openPdf(closePdf(file))
  expect(streamOf(again.objects.get(2) ?? '')).toBe('a longer stream')
  expect(again.objects.get(1)).toBe(objects[0])
})

test('a deflated stream is read and stays deflated', () => {
  const deflated = deflateSync('hello').toString('latin1')
  const object = `2 0 obj\n<<\n  /Length ${deflated.length}\n  /Filter /FlateDecode\n>>\nstream\n${deflated}\nendstream\nendobj\n\n`
  expect(streamOf(object)).toBe('hello')
  expect(streamOf(withStream(object, 'other'))).toBe('other')
  expect(withStream(object, 'other')).not.toContain('other')
})

test.each([['nothing', ''], ['no PDF', '<html>'], ['a PDF without its table', '%PDF-1.7\nstartxref\n9\n%%EOF']])('%s is refused', (_, text) => {
  expect(() => openPdf(latin1(text))).toThrow('expected a PDF')
})

test('glyphs are read from strings of every form, with the text of the span they stand in', () => {
  const content = [
    '/Span <<\n  /MCID 0\n>> BDC\nBT\n/f0 11 Tf\n(\\000\\001\\050\\n) Tj',
    '/Span <<\n  /ActualText <FEFF0E230E310E49>\n>> BDC\n/f1 11 Tf\n[(\\000\\002) 9 (\\000\\003)] TJ\nEMC',
    '[<00040005>] TJ (\\(()\\)) Tj\nET\nEMC'
  ].join('\n')
  expect(shownIn(content).map(({ font, glyphs, actual }) => [font, glyphs, actual?.text])).toEqual([
    ['f0', [1, 0x280a], undefined],
    ['f1', [2, 3], 'รั้'],
    ['f1', [4, 5], undefined],
    ['f1', [0x2828, 0x2929], undefined]
  ])
})
