import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, syncFolder, writeSynced } from './durable-file.ts'

/** The installation's secret: 32 random bytes made once, URL-safe, readable by the owner only. */
export async function openSecret(folder: string): Promise<string> {
  await makeFolder(folder)
  const file = join(folder, 'secret')
  if (!existsSync(file)) {
    const coming = join(folder, '.secret.tmp')
    await writeSynced(coming, randomBytes(32).toString('base64url'), 0o600)
    await rename(coming, file)
    await syncFolder(folder)
  }
  await chmod(file, 0o600)
  const secret = await readFile(file, 'utf8')
  if (!/^[\w-]{43}$/.test(secret))
    throw new Error(`Expected 43 characters of base64url in ${file} but found ${String(secret.length)}. Put the file back from a backup, or remove it: everyone then signs in again.`)
  return secret
}
