import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const paper = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const verdicts = ['met', 'not applicable', 'open'] as const

/** The level of each requirement of OWASP ASVS 5.0.0, in order, by section: 70 of level 1, 183 of level 2, 92 of level 3. */
const levels: Readonly<Record<string, string>> = {
  '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123',
  '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23',
  '3.1': '3', '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.6': '3', '3.7': '22333',
  '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222',
  '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222',
  '6.1': '122', '6.2': '111111112222', '6.3': '11223333', '6.4': '112233', '6.5': '22222333', '6.6': '2223', '6.7': '33', '6.8': '2222',
  '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22',
  '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23',
  '9.1': '111', '9.2': '1222',
  '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333', '10.5': '22222', '10.6': '22', '10.7': '222',
  '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222', '11.5': '23', '11.6': '23', '11.7': '33',
  '12.1': '12233', '12.2': '11', '12.3': '22223',
  '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233',
  '14.1': '22', '14.2': '12223333', '14.3': '122',
  '15.1': '12233', '15.2': '12233', '15.3': '1222222', '15.4': '3333',
  '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223',
  '17.1': '23', '17.2': '22223333', '17.3': '22'
}
const official = Object.entries(levels).flatMap(([section, all]) => Array.from(all, (level, n) => ({ id: `V${section}.${String(n + 1)}`, level })))

const rows = [...paper.matchAll(/^\| (V\d+\.\d+\.\d+) \| (\d) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)].map(([, id = '', level = '', asks = '', verdict = '', why = '']) => ({ id, level, asks, verdict, why }))

test('the standard has 70, 183 and 92 requirements', () => {
  expect(['1', '2', '3'].map((level) => official.filter((each) => each.level === level).length)).toEqual([70, 183, 92])
})

test('each requirement of levels 1 and 2 has one line, in the standard’s order, with a verdict and why', () => {
  expect(rows.map(({ id, level }) => ({ id, level }))).toEqual(official.filter(({ level }) => level !== '3'))
  expect(paper.match(/^\| V/gm)).toHaveLength(rows.length)
  expect(rows.filter(({ verdict }) => !verdicts.some((known) => known === verdict))).toEqual([])
  expect(rows.filter(({ asks, why }) => asks === '' || why === '')).toEqual([])
})

test('the totals are those of the table', () => {
  const line = (name: string, of: string) => {
    const counts = verdicts.map((verdict) => rows.filter((row) => of.includes(row.level) && row.verdict === verdict).length)
    return `| ${[name, ...counts, counts.reduce((sum, count) => sum + count)].join(' | ')} |`
  }
  for (const [name, of] of [['1', '1'], ['2', '2'], ['Both', '12']] as const) expect(paper).toContain(`\n${line(name, of)}\n`)
})

test.each(['SECURITY.md', 'content/papers/processing-record.md'])('every file that %s names is there', (name) => {
  const named = [...readFileSync(join(root, name), 'utf8').matchAll(/`((?:server|player|test|scripts|content)\/[^`*]*|[A-Z]+\.md)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
