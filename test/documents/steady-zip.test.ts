import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { steadyZip } from '../../server/documents/steady-zip.ts'

const content = { 'a.xml': strToU8('<a/>'), 'folder/ข.xml': strToU8('<ข/>'.repeat(1000)) }

test('the same content packed at different times gives the same bytes, and unpacks', () => {
  const early = steadyZip(zipSync(content, { mtime: '2026-03-05T10:00:00' }))
  const late = steadyZip(zipSync(content, { mtime: '2031-11-24T23:59:58' }))
  expect(Buffer.compare(early, late)).toBe(0)
  expect(unzipSync(late)).toEqual(content)
})

test('what is no ZIP file is refused', () => {
  expect(() => steadyZip(strToU8('<html>'))).toThrow('expected a ZIP file')
  expect(() => steadyZip(new Uint8Array(22))).toThrow('expected a ZIP file')
})
