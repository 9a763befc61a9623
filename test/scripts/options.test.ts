import { expect, test } from 'vitest'
import { BadOption, readOptions, wholeNumber } from '../../scripts/options.ts'

const usage = { options: { demo: { type: 'boolean' }, signs: { type: 'string' } }, explain: 'takes --demo and --signs N' } as const

test('options are read in both their spellings', () => {
  expect({ ...readOptions(['--demo', '--signs=3'], usage).values }).toEqual({ demo: true, signs: '3' })
  expect({ ...readOptions(['--signs', '4'], usage).values }).toEqual({ signs: '4' })
})

test.each([[['--dmeo']], [['--signs']], [['word']], [['--demo=yes']]])('%j is refused with what is known', (args) => {
  expect(() => readOptions(args, usage)).toThrow(BadOption)
  expect(() => readOptions(args, usage)).toThrow('takes --demo and --signs N')
})

test('words are taken where a command wants them', () => {
  expect(readOptions(['push'], { ...usage, words: true }).positionals).toEqual(['push'])
})

test.each(['0', '-1', '1.5', 'many', '', '1e3'])('“%s” is no whole number from 1 to 100', (text) => {
  expect(() => wholeNumber('signs', text, { least: 1, most: 100 })).toThrow('--signs: expected a whole number from 1 to 100')
})

test('a whole number in its bounds is read, one not given is left out', () => {
  expect(wholeNumber('signs', '100', { least: 1, most: 100 })).toBe(100)
  expect(wholeNumber('signs', undefined, { least: 1, most: 100 })).toBeUndefined()
})
