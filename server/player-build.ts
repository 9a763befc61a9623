import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Built = z.object({ build: z.string().min(1).max(40) })

/** Version of the sign's page in its folder; undefined where the folder holds none, as before a build. */
export async function playerBuild(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Built.parse(JSON.parse(text)).build
}
