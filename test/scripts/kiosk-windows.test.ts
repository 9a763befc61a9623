import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unbalanced } from '../support/powershell-brackets.ts'

const kiosk = join(import.meta.dirname, '..', '..', 'scripts', 'kiosk')
const read = (path: string): string => readFileSync(join(kiosk, path), 'utf8')
/** What a launcher tells the page in the address's hash. */
const told = (launcher: string): string[] => [...new Set([...launcher.matchAll(/["'&](server|key|name|why|failures|slot|profile)=(?=[$\w])/g)].map(([, name]) => name!))].sort()

test.each(globSync('windows/*.ps1', { cwd: kiosk }))('%s has its brackets and quotes closed, and is plain ASCII for PowerShell 5', (path) => {
  const script = read(path)
  expect(unbalanced(script)).toEqual([])
  expect(/[^\t\n\x20-\x7e]/.exec(script)).toBeNull()
})

test.each(['if ($a) {', '"$(b)', "'", 'f(]', '}'])('%s is found to be open', (script) => {
  expect(unbalanced(script)).not.toEqual([])
})

test('both launchers tell the page the same things and use the same limits', () => {
  const [debian, windows] = [read('debian/launcher.sh'), read('windows/launcher.ps1')]
  expect(told(debian)).toEqual(['failures', 'key', 'name', 'profile', 'server', 'slot', 'why'])
  expect(told(windows)).toEqual(told(debian))
  expect(debian).toContain('limit=${KIOSK_LIMIT:-60}')
  expect(debian).toContain('sound=${KIOSK_SOUND:-60}')
  expect(windows).toContain('$limit = 60; $first = 120; $sound = 60')
})

test('what the Windows installer copies is in the kit', () => {
  const files = [...read('windows/install.ps1').matchAll(/'([\w\\.-]+\.(?:txt|json|md|ps1))'/g)].map(([, name]) => name!.replace('\\', '/'))
  expect(files.length).toBeGreaterThanOrEqual(5)
  for (const file of files) expect(read(file).length, file).toBeGreaterThan(0)
})
