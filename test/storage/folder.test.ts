import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '../../server/storage/data-lock.ts'
import { openMedia } from '../../server/storage/media.ts'
import { openSecret } from '../../server/storage/secret.ts'
import { tempFolder } from '../support/temp-folder.ts'

const sha = '9e78b43ea00edcac8299e0cc8df7f6f913078171335f733a21d5d911b6999132' // of 'moon'

test('a folder in use is refused by the number of the process that uses it, and free after unlocking', async () => {
  const folder = await tempFolder()
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(`process ${String(process.pid)} uses it`)
  unlock()
  lockFolder(folder)()
})

test('the folder of another live process is refused, of a killed one taken over', async () => {
  const folder = await tempFolder()
  const lock = join(import.meta.dirname, '../../server/storage/data-lock.ts')
  const script = `const { lockFolder } = await import(${JSON.stringify(lock)}); globalThis.unlock = lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => globalThis.unlock, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow(`process ${String(child.pid)} uses it`)
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  lockFolder(folder)()
})

test('the secret is made once, for its owner’s eyes only', async () => {
  const folder = await tempFolder()
  const secret = await openSecret(folder)
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  await chmod(join(folder, 'secret'), 0o644)
  expect(await openSecret(folder)).toBe(secret)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  await writeFile(join(folder, 'secret'), '')
  await expect(openSecret(folder)).rejects.toThrow('Expected 43 characters')
})

test('media is kept once under the sha256 of its bytes, however often and however many at once', async () => {
  const folder = await tempFolder()
  const media = openMedia(folder)
  const bytes = Buffer.from('moon')
  expect(await Promise.all([media.keep(bytes), media.keep(bytes), media.keep(bytes)])).toEqual([sha, sha, sha])
  expect(await media.keep(bytes)).toBe(sha)
  expect(Buffer.from(await media.read(sha))).toEqual(bytes)
  expect(media.path(sha)).toBe(join(folder, sha.slice(0, 2), sha))
  expect(await readdir(join(folder, 'coming'))).toEqual([])
})

test('a large file is kept by its bytes without being read whole, and is gone from where it was', async () => {
  const folder = await tempFolder()
  const media = openMedia(folder)
  const [first, second] = [join(media.coming, 'first'), join(media.coming, 'second')]
  await writeFile(first, 'moon')
  await writeFile(second, 'moon')
  expect(await Promise.all([media.keepFile(first), media.keepFile(second), media.keep(Buffer.from('moon'))])).toEqual([sha, sha, sha])
  expect(await readFile(media.path(sha), 'utf8')).toBe('moon')
  expect((await stat(media.path(sha))).mode & 0o777).toBe(0o640)
  expect(await readdir(media.coming)).toEqual([])
  await expect(media.keepFile(first)).rejects.toThrow('ENOENT')
})

test('media is discarded, unless it was kept since', async () => {
  const media = openMedia(await tempFolder())
  const bytes = Buffer.from('a picture')
  const sha = await media.keep(bytes)
  const kept = (await stat(media.path(sha))).mtimeMs
  expect(await media.discard(sha, kept)).toBe(false)
  const longAgo = new Date(kept - 1000_000)
  await utimes(media.path(sha), longAgo, longAgo)
  await media.keep(bytes)
  expect(await media.discard(sha, kept), 'kept again').toBe(false)
  expect(await media.discard(sha, kept + 1000_000)).toBe(true)
  await expect(media.read(sha)).rejects.toMatchObject({ code: 'not-found' })
  expect(await media.discard(sha, kept + 1000_000)).toBe(false)
})

test('media that is not there, and names that are no sha256, are not found', async () => {
  const media = openMedia(await tempFolder())
  for (const name of ['0'.repeat(64), '../secret', `${sha}/..`, sha.toUpperCase(), ''])
    await expect(media.read(name)).rejects.toMatchObject({ code: 'not-found' })
})

test('what a killed writer left half-written is swept at the next start', async () => {
  const folder = await tempFolder()
  openMedia(folder)
  await writeFile(join(folder, 'coming', 'half'), 'half')
  const media = openMedia(folder)
  expect(await readdir(join(folder, 'coming'))).toEqual([])
  expect(await readFile(media.path(await media.keep(Buffer.from('moon'))), 'utf8')).toBe('moon')
})
