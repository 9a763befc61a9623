import { expect, test } from 'vitest'
import { createPainter } from '../../server/rendering/painter.ts'
import { createStudio } from '../../server/rendering/studio.ts'

const studio = await createStudio()
const marked = (text: string, words: string[]): string => studio.breaks(text, words).map((pieces) => pieces.map(({ text }) => text).join('|')).join('\n')

test('the same words are the same painter, other words another version', async () => {
  expect(studio.painterFor(['ตลาดนัดคลองสาม'])).toBe(studio.painterFor(['ตลาดนัดคลองสาม']))
  expect(studio.painterFor(['ตลาดนัดคลองสาม']).version).not.toBe(studio.painterFor([]).version)
  expect(studio.painterFor([]).version).toBe((await createPainter()).version)
})

test('a word the officers add is not broken any more', () => {
  expect(marked('ไปตลาดนัดคลองสามวันนี้', [])).toContain('คลอง|สาม')
  expect(marked('ไปตลาดนัดคลองสามวันนี้', ['ตลาดนัดคลองสาม'])).toContain('|ตลาดนัดคลองสาม|')
})

test('breaks come paragraph by paragraph, with what it costs to break, and nothing after the last', () => {
  expect(studio.breaks('ระวัง ภัย\nโทร 1441', [])).toEqual([
    [
      { text: 'ระวัง', space: true, penalty: 0 },
      { text: 'ภัย', space: false, penalty: null }
    ],
    [{ text: 'โทร 1441', space: false, penalty: null }]
  ])
})
