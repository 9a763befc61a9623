import { z } from 'zod'
import type { RenderingStore } from '../control/ports.ts'
import type { Database } from './database.ts'

const Findings = z.array(z.object({ level: z.enum(['info', 'warning', 'illegible']), th: z.string(), en: z.string() }))

export const openRenderings = ({ queries }: Database): RenderingStore => ({
  async find(key) {
    const row = await queries.selectFrom('rendering').selectAll().where('key', '=', key).executeTakeFirst()
    if (row === undefined) return undefined
    const { sha256, bytes, mime, width, height, legible, findings } = row
    return { sha256, bytes, mime, width, height, legible: legible === 1, findings: Findings.parse(JSON.parse(findings)) }
  },
  async save(key, { sha256, bytes, mime, width, height, legible, findings }) {
    const kept = { sha256, bytes, mime, width, height, legible: legible ? (1 as const) : (0 as const), findings: JSON.stringify(findings) }
    await queries
      .insertInto('rendering')
      .values({ key, ...kept })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
      .execute()
  }
})
