import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const root = join(import.meta.dirname, '..', '..')
async function run(script: string, args: string[], environment: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    env: { ...process.env, PORT: '0', DATA_DIR: await tempFolder(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const ended = once(child, 'exit')
  const said = await text(child.stderr)
  await ended
  return { code: child.exitCode, said }
}

test('Ctrl-C ends the server cleanly', async () => {
  const server = await startServerProcess({ DATA_DIR: await tempFolder() })
  expect((await fetch(`${server.url}/`)).status).toBe(200)
  expect(await server.interrupt()).toBe(0)
})

test.each([
  ['start.ts', ['--dmeo'], {}, '--demo'],
  ['start.ts', [], { PORT: 'http' }, 'PORT: expected'],
  ['start.ts', [], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected'],
  ['simulate.ts', ['--signs', 'many'], {}, '--signs: expected a whole number'],
  ['simulate.ts', ['--flap', '2'], {}, '--flap: expected a number from 0 to 1'],
  ['recount.ts', ['--month', 'soon'], {}, 'expected a month as 2026-11, received “soon”'],
  ['bench.ts', ['speed'], {}, 'push, takeover, broadcast, rendering, ingest, report, console, player'],
  ['bench.ts', ['--changes', 'many'], {}, '--changes: expected a whole number']
])('%s %j with %j is refused with what was expected, and no stack', async (script, args, environment, expected) => {
  const { code, said } = await run(script, args, environment)
  expect(code).toBe(1)
  expect(said).toContain(expected)
  expect(said).not.toContain('    at ')
})

test('a port that is in use is told with what to do', async () => {
  const server = await startServerProcess({ DATA_DIR: await tempFolder() })
  const { code, said } = await run('start.ts', [], { PORT: new URL(server.url).port })
  expect(code).toBe(1)
  expect(said).toContain('is in use')
  expect(said).not.toContain('    at ')
})
