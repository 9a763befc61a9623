/** Chromium as old boxes have it: headless builds that an npm package carries, packed with brotli. */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Complaint } from '../run-command.ts'

/** The package's version by Chromium's major. */
const releases: Readonly<Record<string, string>> = { 64: '64.0.3264', 74: '1.13.0' }
export const majors = Object.keys(releases)

const run = (program: string, args: string[], folder: string): void => {
  const { status, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Complaint(`${program} ${args.join(' ')} failed, so this browser could not be had:\n${error?.message ?? stderr}`)
}

/** The program, fetched once into `store`; needs the package registry the first time. */
export async function oldChromium(major: string, store: string): Promise<string> {
  const release = releases[major]
  if (release === undefined) throw new Complaint(`Chromium: expected one of ${majors.join(', ')}, received “${major}”`)
  const program = join(store, `chromium-${major}`)
  if (existsSync(program)) return program
  mkdirSync(store, { recursive: true })
  const making = mkdtempSync(join(store, '.making-'))
  try {
    run('npm', ['pack', '--silent', `chrome-aws-lambda@${release}`], making)
    run('tar', ['-xzf', `chrome-aws-lambda-${release}.tgz`], making)
    const packed = readdirSync(join(making, 'package', 'bin')).find((name) => /^chromium.*\.br$/.test(name))
    if (packed === undefined) throw new Complaint(`chrome-aws-lambda@${release}: expected a packed Chromium in its bin folder`)
    const unpacked = join(making, 'chromium')
    await pipeline(
      createReadStream(join(making, 'package', 'bin', packed)),
      createBrotliDecompress(),
      createWriteStream(unpacked, { mode: 0o755 })
    )
    renameSync(unpacked, program)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return program
}
