/** A kiosk's disk: an ext4 image of its own where the machine allows it, so that it can be filled and frozen; else a plain folder. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Disk {
  /** Where the profile is. */
  profile(): string
  /** Whether it can be filled and cut. */
  isReal: boolean
  /** Until not a block is free. */
  fill(): void
  empty(): void
  /** What a power cut now would leave on the platter becomes the disk. Nothing may have it open when `boot` is called. */
  freeze(): Promise<void>
  boot(): void
  remember(): void
  /** False: nothing was remembered. */
  recall(): boolean
  wipe(): void
  copyTo(folder: string): void
  close(): void
}

const imageMb = 220
const fillerParts = [4 * 1024 * 1024, 64 * 1024, 1024].map((bytes) => Buffer.alloc(bytes))
const changedAt = (file: string): bigint => statSync(file, { bigint: true }).mtimeNs
const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { stdio: 'pipe' })

function mounted(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    run('truncate', '-s', `${imageMb}M`, join(folder, 'disk.img'))
    run('mkfs.ext4', '-q', '-F', join(folder, 'disk.img'))
    mkdirSync(join(folder, 'mnt'))
    run('mount', '-o', 'loop', join(folder, 'disk.img'), join(folder, 'mnt'))
    return true
  } catch {
    return false
  }
}

export function openDisk(folder: string): Disk {
  mkdirSync(folder, { recursive: true })
  const isReal = mounted(folder)
  const root = join(folder, isReal ? 'mnt' : 'plain')
  const profile = join(root, 'profile')
  const [image, cut] = [join(folder, 'disk.img'), join(folder, 'cut.img')]
  const memory = join(folder, 'remembered')
  const filler = join(root, 'filler')
  let fillers = 0
  mkdirSync(profile, { recursive: true })
  let hasMemory = false
  let isClosed = false
  /** What a person does to a disk is on it before the power may go. */
  const settle = (): void => {
    if (isReal) run('sync', '-f', root)
  }
  return {
    profile: () => profile,
    isReal,
    fill() {
      for (const part of fillerParts)
        try {
          for (;;) writeFileSync(`${filler}${fillers++}`, part)
        } catch {
          // Full, as it should be.
        }
    },
    empty: () => run('find', root, '-maxdepth', '1', '-name', 'filler*', '-delete'),
    async freeze() {
      // A copy during which the kernel wrote is of no one moment: the next is.
      for (let before = -1n; before !== changedAt(image); ) {
        before = changedAt(image)
        await copyFile(image, cut)
      }
    },
    boot() {
      // The last of the browser's processes may take a moment to let go.
      run('sh', '-c', `for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do umount '${root}' 2>/dev/null && exit 0; sleep 0.2; done; exit 1`)
      copyFileSync(cut, image)
      // 1 and 2 say that it repaired something.
      run('sh', '-c', `e2fsck -p '${image}' || test $? -lt 4`)
      if (!isClosed) run('mount', '-o', 'loop', image, root)
    },
    remember() {
      rmSync(memory, { recursive: true, force: true })
      cpSync(profile, memory, { recursive: true })
      hasMemory = true
    },
    recall() {
      if (!hasMemory) return false
      rmSync(profile, { recursive: true, force: true })
      cpSync(memory, profile, { recursive: true })
      settle()
      return true
    },
    wipe() {
      rmSync(profile, { recursive: true, force: true })
      mkdirSync(profile)
      settle()
    },
    copyTo: (other) => cpSync(profile, other, { recursive: true }),
    close() {
      // Lazily: what was just killed may hold it for a moment more.
      isClosed = true
      if (isReal) run('umount', '-l', root)
    }
  }
}
