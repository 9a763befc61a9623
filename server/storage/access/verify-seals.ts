import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hashIn } from './access-text.ts'
import { lastLine } from './access-files.ts'
import { z } from 'zod'

const Seal = z.object({ head: z.string() })

/** Files of the access log that no longer end as the audit log says they did. */
export async function brokenSeals(folder: string, database: string): Promise<string[]> {
  const sqlite = new Database(database, { readonly: true, fileMustExist: true })
  try {
    const broken: string[] = []
    const seals = sqlite.prepare<[], { subject: string; after: string }>("select subject, after from audit where kind = 'access-log' and action = 'sealed' order by seq")
    for (const { subject, after } of seals.all()) {
      if (!existsSync(join(folder, subject))) continue
      const { head } = Seal.parse(JSON.parse(after))
      if (hashIn((await lastLine(folder, subject)).line) !== head) broken.push(subject)
    }
    return broken
  } finally {
    sqlite.close()
  }
}
