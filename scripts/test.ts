/** `npm test`: finds a browser, builds what is stale, runs every test. Arguments go to vitest. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildIfStale } from './pages.ts'
import { needChromium } from './find-chromium.ts'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '..')

await runCommand(async () => {
  const chromium = needChromium(process.env)
  await buildIfStale()
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '-c', join('test', 'vitest.config.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium }
  })
  // The terminal's Ctrl-C reaches vitest itself; we leave with it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  await once(child, 'exit')
  process.exit(child.exitCode ?? 1)
})
