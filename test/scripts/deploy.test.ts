import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { readUnit } from '../support/systemd-unit.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFile(join(root, 'scripts', 'deploy', name), 'utf8')

test('the unit starts what is there, as its own account, with nothing writable but data and backups', async () => {
  const service = readUnit(await read('paituean.service')).get('Service')
  const [program = '', script = ''] = service?.get('ExecStart')?.split(' ') ?? []
  expect(existsSync(join(root, script))).toBe(true)
  expect(program).toBe('/opt/paituean/current/node_modules/.bin/node')
  expect(Object.fromEntries(service ?? [])).toMatchObject({
    User: 'paituean', ProtectSystem: 'strict', StateDirectory: 'paituean', ReadWritePaths: '/var/backups/paituean', NoNewPrivileges: 'yes', CapabilityBoundingSet: '', Restart: 'always'
  })
})

test('every setting of the example is one the server takes, and what it writes is where the unit lets it', async () => {
  const lines = (await read('paituean.env.example')).split('\n').filter((line) => /^#?[A-Z_0-9]+=/.test(line)).map((line) => /^#?([A-Z_0-9]+)=(.*)$/.exec(line) ?? [])
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  for (const [, name = ''] of lines) expect(readme).toContain(`| \`${name}\` |`)
  const set: Record<string, string> = Object.fromEntries(lines.map(([, name = '', value = '']): [string, string] => [name, value]))
  const config = readConfig(set)
  expect(config.dataFolder).toBe('/var/lib/paituean/data')
  expect(config.backup?.folder).toMatch(/^\/var\/backups\/paituean\//)
})

test('what is installed has no history of its source with it, and the proxy takes the ciphers that the program takes', async () => {
  const guide = await read('README.md')
  expect(guide).not.toMatch(/cp -r/)
  expect(guide.match(/tar --exclude=\.\/\.git /g)).toHaveLength(2)
  const [, ciphers = ''] = /ssl_ciphers ([^;]+);/.exec(await read('nginx.conf.example')) ?? []
  const own = await readFile(join(root, 'server', 'certificate.ts'), 'utf8')
  expect(ciphers.split(':')).toEqual([...own.matchAll(/'(ECDHE-[A-Z0-9-]+)'/g)].map(([, cipher]) => cipher))
})

test('the commands of the deployment guide are there, and the proxy says for whom it asks', async () => {
  const guide = await read('README.md')
  for (const [, script = ''] of guide.matchAll(/node (scripts\/[a-z-]+\.ts)/g)) expect(existsSync(join(root, script))).toBe(true)
  const proxy = await read('nginx.conf.example')
  for (const line of ['location ~ ^/(api|socket\\.io|media|', 'access_log off;', 'proxy_set_header X-Forwarded-For', 'proxy_set_header Upgrade', 'location = /metrics { return 404; }']) expect(proxy).toContain(line)
})
