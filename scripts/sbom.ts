/** `npm run sbom`: every package the lock names, of every platform, with version, digest and licence, as CycloneDX. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { readOptions } from './options.ts'
import { cleanSbom } from './papers/clean-sbom.ts'
import { Complaint, runCommand } from './run-command.ts'

const explain = `npm run sbom takes, after --:
  --to FILE   where it is written; .build/sbom.cdx.json if not said`
const root = join(import.meta.dirname, '..')
const mostBytes = 64 * 1024 * 1024
/** A home folder of “/” is nobody's. */
const shortest = 3
const run = promisify(execFile)

async function npm(...args: string[]): Promise<string> {
  const script = process.env['npm_execpath']
  const [program, first] = script === undefined ? ['npm', []] : [process.execPath, [script]]
  const { stdout } = await run(program, [...first, ...args], { cwd: root, maxBuffer: mostBytes, shell: script === undefined && process.platform === 'win32' })
  return stdout.trim()
}

await runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), { options: { to: { type: 'string' } }, explain })
  const file = resolve(values.to ?? join(root, '.build', 'sbom.cdx.json'))
  const { name } = z.object({ name: z.string() }).parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const registry = URL.parse(await npm('config', 'get', 'registry'))?.host ?? ''
  const text = await npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application').catch((fault: unknown) => {
    throw new Complaint(`npm made no bill of materials: ${fault instanceof Error ? fault.message : String(fault)}`)
  })
  // As parts of addresses and paths: /root alone would be found in the name of a package.
  const secrets = [registry, `${root}/`, `${homedir()}/`, `//${hostname()}`].filter((secret) => secret.length > shortest)
  const sbom = cleanSbom(text, { name, secrets })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(sbom, null, 1)}\n`)
  console.log(`${file}: ${String(sbom.components.length)} packages, CycloneDX ${sbom.specVersion}`)
})
