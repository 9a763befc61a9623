import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { layOutKit, packKit } from '../../scripts/kiosk/make-kit.ts'
import { readUnit } from '../support/systemd-unit.ts'
import { tempFolder } from '../support/temp-folder.ts'

const timeout = 30_000
const kiosk = join(import.meta.dirname, '..', '..', 'scripts', 'kiosk')
const run = (program: string, args: string[], env = process.env) => spawnSync(program, args, { encoding: 'utf8', env })

async function makeKit(): Promise<string> {
  const folder = await tempFolder()
  await writeFile(join(folder, 'loader.html'), '<!doctype html>')
  await writeFile(join(folder, 'built-in.js'), '')
  layOutKit(join(folder, 'loader.html'), join(folder, 'kit'))
  return join(folder, 'kit')
}
const install = (kit: string, root: string, ...args: string[]) => run(join(kit, 'debian', 'install.sh'), ['--root', root, ...args])
const filesBelow = (root: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: root })
      .sort()
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'utf8')])
  )
const configOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(join(root, 'etc/paituean/kiosk.conf'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string])
  )

test.each(globSync('debian/*.sh', { cwd: kiosk }))('%s is understood by its shell and may be run', (path) => {
  const file = join(kiosk, path)
  const shell = /^#!(\/bin\/(?:ba)?sh)\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'no shell is named'
  expect(run(shell, ['-n', file])).toMatchObject({ status: 0, stderr: '' })
  expect(statSync(file).mode & 0o111).toBe(0o111)
})

test('the kit is one file that holds what the installers take, with the loader', { timeout }, async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'loader.html'), 'the loader')
  await writeFile(join(folder, 'built-in.js'), 'the page')
  const packed = packKit(join(folder, 'loader.html'), join(folder, 'out'))
  const names = run('tar', ['-tzf', packed]).stdout.split('\n')
  expect(names).toEqual(expect.arrayContaining(['loader.html', 'built-in.js', 'debian/install.sh', 'windows/install.ps1', 'policies.json'].map((name) => `paituean-kiosk/${name}`)))
  expect(() => packKit(join(folder, 'none.html'), folder)).toThrow(/Expected the built loader/)
})

test('installing twice changes nothing, and a new server leaves the key and the name', { timeout }, async () => {
  const kit = await makeKit()
  const root = await tempFolder()
  expect(install(kit, root, '--server', 'https://signs.example.go.th/', '--name', 'ป้าย 1/ก&ข')).toMatchObject({ status: 0, stderr: '' })
  const first = filesBelow(root)
  const config = configOf(root)
  expect(config).toMatchObject({ KIOSK_SERVER: 'https://signs.example.go.th', KIOSK_NAME: encodeURIComponent('ป้าย 1/ก&ข') })
  expect(config['KIOSK_KEY']).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(statSync(join(root, 'etc/paituean/kiosk.conf')).mode & 0o777).toBe(0o600)
  expect(install(kit, root, '--server', 'https://signs.example.go.th', '--name', 'ป้าย 1/ก&ข').status).toBe(0)
  expect(filesBelow(root)).toEqual(first)
  expect(install(kit, root, '--server', 'http://10.0.0.5:8080').status).toBe(0)
  expect(configOf(root)).toEqual({ ...config, KIOSK_SERVER: 'http://10.0.0.5:8080' })
})

test('two installations have two keys', { timeout }, async () => {
  const kit = await makeKit()
  const roots = await Promise.all([tempFolder(), tempFolder()])
  for (const root of roots) install(kit, root, '--server', 'https://signs.example.go.th')
  expect(new Set(roots.map((root) => configOf(root)['KIOSK_KEY'])).size).toBe(2)
})

test.each([[], ['--server'], ['--server', 'signs.example.go.th'], ['--server', 'https://a.example/path'], ['--server', 'https://a"; reboot; "'], ['--speed', '9']])(
  'arguments %j are refused before anything is written',
  { timeout },
  async (...args) => {
    const root = await tempFolder()
    const { status, stderr } = install(await makeKit(), root, ...args)
    expect(status).toBe(2)
    expect(stderr).toContain('usage:')
    expect(filesBelow(root).size).toBe(0)
  }
)

test('a folder without the built loader says how the kit is made', () => {
  const { status, stderr } = run(join(kiosk, 'debian', 'install.sh'), ['--root', '/nowhere', '--server', 'https://a.example'])
  expect(status).toBe(1)
  expect(stderr).toContain('make-kit.ts')
})

test('the hardware watchdog is set where there is one', { timeout }, async () => {
  const kit = await makeKit()
  const [bare, guarded] = await Promise.all([tempFolder(), tempFolder()])
  await mkdir(join(guarded, 'dev'))
  await writeFile(join(guarded, 'dev', 'watchdog'), '')
  for (const root of [bare, guarded]) install(kit, root, '--server', 'https://signs.example.go.th')
  const dropIn = 'etc/systemd/system.conf.d/paituean-watchdog.conf'
  expect(existsSync(join(bare, dropIn))).toBe(false)
  const seconds = readUnit(await readFile(join(guarded, dropIn), 'utf8')).get('Manager')?.get('RuntimeWatchdogSec')
  // A Raspberry Pi's watchdog takes no more than 15.
  expect(Number(seconds)).toBeGreaterThan(5)
  expect(Number(seconds)).toBeLessThan(15)
})

test('the policies name the server, allow what the loader needs, and nothing is left to fill in', { timeout }, async () => {
  const root = await tempFolder()
  install(await makeKit(), root, '--server', 'https://signs.example.go.th')
  for (const folder of ['chromium', 'chromium-browser', 'opt/chrome']) {
    const policies = await readFile(join(root, 'etc', folder, 'policies/managed/paituean.json'), 'utf8')
    expect(policies).not.toContain('@')
    expect(JSON.parse(policies)).toMatchObject({
      TranslateEnabled: false,
      NotificationsAllowedForUrls: ['https://signs.example.go.th'],
      URLBlocklist: ['*'],
      URLAllowlist: expect.arrayContaining(['https://signs.example.go.th', 'file://*']) as unknown
    })
  }
})

test('every unit is read without a complaint, starts what is installed, and the kiosk never gives up', { timeout }, async () => {
  const root = await tempFolder()
  install(await makeKit(), root, '--server', 'https://signs.example.go.th')
  const folder = join(root, 'etc/systemd/system')
  const units = globSync('*', { cwd: folder })
  expect(units.toSorted()).toEqual(['paituean-clock.service', 'paituean-kiosk.service', 'paituean-weekly.service', 'paituean-weekly.timer'])
  const kioskUnit = readUnit(await readFile(join(folder, 'paituean-kiosk.service'), 'utf8'))
  expect(kioskUnit.get('Unit')?.get('StartLimitIntervalSec')).toBe('0')
  expect(kioskUnit.get('Service')?.get('Restart')).toBe('always')
  expect(kioskUnit.get('Service')?.get('User')).toBe('sign')
  expect(kioskUnit.get('Service')?.get('EnvironmentFile')).toBe('/etc/paituean/kiosk.conf')
  for (const unit of units) {
    const written = await readFile(join(folder, unit), 'utf8')
    for (const [ours] of written.matchAll(/\/opt\/paituean\/\S+/g)) expect(existsSync(join(root, ours)), ours).toBe(true)
    readUnit(written)
    // For systemd's own eye the programs have to be there: ours are below the root, xinit may not be on this machine.
    const seen = written.replaceAll('/opt/paituean/', `${root}/opt/paituean/`)
    await writeFile(join(folder, unit), existsSync('/usr/bin/xinit') ? seen : seen.replace('/usr/bin/xinit', '/bin/true'))
  }
  const { error, status, stderr } = run('systemd-analyze', ['verify', '--man=no', ...units.map((unit) => join(folder, unit))])
  // Elsewhere than on Linux with systemd, our own strict reading above is what there is.
  if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('our own reading of units refuses what systemd would', () => {
  for (const wrong of ['Restart=always', '[Service]\nRestart', '[Service]\nRestart=often', '[Service]\nRestrat=always', '[Servce]\nRestart=always'])
    expect(() => readUnit(wrong), wrong).toThrow()
})

/** In a process of its own, so that this one can answer it. */
async function tell(script: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(script, ['--tell'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const said = await text(child.stdout)
  await ended
  return { code: child.exitCode, said }
}

test('the clock of a machine that woke in the past is told by the server; one that can be right is left alone', { timeout }, async () => {
  const folder = await tempFolder()
  const script = join(folder, 'set-clock.sh')
  await writeFile(script, await readFile(join(kiosk, 'debian', 'set-clock.sh'), 'utf8'), { mode: 0o755 })
  const server = createServer((_request, response) => {
    response.setHeader('date', 'Tue, 01 Jan 2075 00:00:00 GMT')
    response.end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const env = { ...process.env, KIOSK_SERVER: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  expect(await tell(script, env)).toEqual({ code: 0, said: '' })
  // The script is from after what the clock says: the clock is wrong.
  await utimes(script, new Date('2070-01-01'), new Date('2070-01-01'))
  expect(await tell(script, env)).toEqual({ code: 0, said: `${Date.UTC(2075, 0, 1) / 1000}\n` })
  await utimes(script, new Date('2080-01-01'), new Date('2080-01-01'))
  expect(await tell(script, env)).toMatchObject({ code: 1 })
})
