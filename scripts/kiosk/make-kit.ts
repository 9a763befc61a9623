/** `node scripts/kiosk/make-kit.ts <folder>`: what a machine needs to become a sign, as one file to carry there. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildIfStale } from '../pages.ts'
import { Complaint, runCommand } from '../run-command.ts'

const parts = ['debian', 'windows', 'android.md', 'chromium-flags.txt', 'policies.json', 'README.md']

/** Writes the kit, unpacked, into `folder`; `loader` is the built page that lies on a sign's own disk, with the version it starts when it has no other beside it. */
export function layOutKit(loader: string, folder: string): void {
  if (!existsSync(loader)) throw new Complaint(`Expected the built loader at ${loader}`)
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(join(import.meta.dirname, part), join(folder, part), { recursive: true })
  copyFileSync(loader, join(folder, 'loader.html'))
  copyFileSync(join(dirname(loader), 'built-in.js'), join(folder, 'built-in.js'))
}

/** Gives the path of the packed kit. */
export function packKit(loader: string, into: string): string {
  const making = mkdtempSync(join(tmpdir(), 'paituean-kit-'))
  try {
    layOutKit(loader, join(making, 'paituean-kiosk'))
    mkdirSync(into, { recursive: true })
    const packed = join(resolve(into), 'paituean-kiosk.tar.gz')
    const { status, stderr, error } = spawnSync('tar', ['-czf', packed, '-C', making, 'paituean-kiosk'], { encoding: 'utf8' })
    if (status !== 0) throw new Complaint(`tar failed: ${error?.message ?? stderr}`)
    return packed
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(async () => {
    const packed = packKit(join((await buildIfStale()).player, 'loader.html'), process.argv[2] ?? join('.build', 'kit'))
    console.log(`${packed}  ${statSync(packed).size} B`)
  })
}
