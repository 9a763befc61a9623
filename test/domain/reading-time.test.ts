import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { defaultDwellMs } from '../../server/domain/playlist.ts'
import { readingTimeMs } from '../../server/domain/reading-time.ts'
import type { Composed } from '../../server/domain/slide.ts'

const composed = (texts: Partial<Composed>): Composed => ({ kind: 'composed', headline: '', shortHeadline: '', body: '', callToAction: '', theme: 'alert', artworks: [], qr: '', ...texts })

test('letters are counted as people see them, marks and spaces not, and drivers are not given the body', () => {
  expect(readingTimeMs(composed({ headline: 'ที่ ปั๊ม' }), 'walker')).toBe(Math.ceil((1000 * 3) / 15))
  expect(readingTimeMs(composed({ headline: 'กกก', body: 'กกกกกก', callToAction: 'กกก' }), 'driver')).toBe(1000)
  expect(readingTimeMs({ kind: 'picture', artworks: [], fit: 'cover', background: '#000000' }, 'driver')).toBe(0)
})

test('the warnings that ship can be read by walkers in the usual dwell', () => {
  const text = z.string().default('')
  const pack = z.array(z.object({ headline: z.string(), body: text, callToAction: text })).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/warnings.json'), 'utf8')))
  expect(pack.filter((warning) => readingTimeMs(composed(warning), 'walker') > defaultDwellMs)).toEqual([])
})
