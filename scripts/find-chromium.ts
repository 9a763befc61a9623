import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Complaint } from './run-command.ts'

type Environment = Readonly<Record<string, string | undefined>>

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser for tests: CHROMIUM, then the path, then where it usually is. */
export function foundChromium(environment: Environment, usual: readonly string[] = places): string | undefined {
  const named = environment['CHROMIUM']
  if (named) {
    if (!isProgram(named)) throw new Complaint(`CHROMIUM: expected a program, received “${named}”`)
    return named
  }
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  return [...onPath.flatMap((folder) => names.map((name) => join(folder, name))), ...usual].find(isProgram)
}

/** Debian's Chromium, when that is how this machine gets programs and we may. */
function installChromium(): void {
  console.error('paituean: installing Chromium for the browser tests, about a minute')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', ...command], { env, encoding: 'utf8' })
    if (status !== 0) throw new Complaint(`apt-get ${command.join(' ')} failed:\n${stdout}${stderr}`)
  }
}

/** Finds a browser, or installs one where it can; says what to do where it cannot. */
export function needChromium(environment: Environment): string {
  const found = foundChromium(environment)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installChromium()
  const installed = foundChromium(environment)
  if (installed !== undefined) return installed
  throw new Complaint('The browser tests need Chromium or Chrome. Install it (Debian: sudo apt-get install chromium), or name it: CHROMIUM=/path/to/chrome npm test')
}
