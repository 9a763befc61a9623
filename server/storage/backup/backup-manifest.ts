/** What a backup holds: `manifest.json` in its folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Sha256 } from '../../domain/ids.ts'

export const catalogueName = 'catalogue.json'
export const secretName = 'secret'
export const databaseName = 'paituean.db'
export const manifestName = 'manifest.json'
export const mediaPath = (sha256: string): string => `media/${sha256.slice(0, 2)}/${sha256}`

/** Only names a backup can hold: a manifest from elsewhere leads nowhere else. */
const BackupPath = z.string().regex(/^(catalogue\.json|secret|paituean\.db|media\/[0-9a-f]{2}\/[0-9a-f]{64}|access\/[0-9]{6,9}-[0-9]{4}-[0-9]{2}-[0-9]{2}\.jsonl|access\/holds\.json)$/, 'the name of a file of a backup')
const BackupFile = z.object({ path: BackupPath, bytes: z.number().int().min(0), sha256: Sha256 })
export type BackupFile = z.infer<typeof BackupFile>

export const BackupManifest = z.object({
  format: z.literal(1),
  /** Of the program that wrote it. */
  version: z.string(),
  /** The moment it shows, UTC ms. */
  at: z.number().int(),
  /** Media whose bytes were not what their name says when it was made; they are not in it. */
  damaged: z.array(Sha256),
  files: z.array(BackupFile).refine(
    (files) => [catalogueName, secretName, databaseName].every((name) => files.some(({ path }) => path === name)),
    'the catalogue, the secret and the database'
  )
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** Throws a sentence for a folder that is no whole backup. */
export async function readBackupManifest(folder: string): Promise<BackupManifest> {
  const file = join(folder, manifestName)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Expected a backup in ${folder}, but it has no ${manifestName}`)
  })
  const { data, error } = BackupManifest.safeParse(jsonOf(text))
  if (error) throw new Error(`Expected the manifest of a backup in ${file} but found:\n${z.prettifyError(error)}`)
  return data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
