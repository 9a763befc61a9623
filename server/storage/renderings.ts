import { z } from 'zod'
import type { RenderingStore } from '../control/ports/media.ts'
import { dayMs } from '../domain/time.ts'
import type { Database } from './database.ts'

const Findings = z.array(z.object({ level: z.enum(['info', 'warning', 'illegible']), th: z.string(), en: z.string() }))
const flag = (value: boolean) => (value ? 1 : 0)

export const openRenderings = ({ queries }: Database): RenderingStore => ({
  async find(key, at) {
    const row = await queries.selectFrom('rendering').selectAll().where('key', '=', key).executeTakeFirst()
    if (row === undefined) return undefined
    const { sha256, bytes, mime, width, height, legible, findings, has_qr, used_at } = row
    // Once a day is enough to tell what is in use, and spares a write a look.
    if (used_at <= at - dayMs) await queries.updateTable('rendering').set({ used_at: at }).where('key', '=', key).execute()
    return { sha256, bytes, mime, width, height, legible: legible === 1, findings: Findings.parse(JSON.parse(findings)), hasQr: has_qr === 1 }
  },
  async save(key, { sha256, bytes, mime, width, height, legible, findings, hasQr }, at) {
    const kept = {
      sha256, bytes, mime, width, height, legible: flag(legible), findings: JSON.stringify(findings), has_qr: flag(hasQr), used_at: at
    } as const
    await queries
      .insertInto('rendering')
      .values({ key, ...kept })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
      .execute()
  },
  unused: (before) => queries.selectFrom('rendering').select(['key', 'sha256']).where('used_at', '<', before).execute(),
  async forget(key, before) {
    const gone = await queries.deleteFrom('rendering').where('key', '=', key).where('used_at', '<', before).returning('sha256').executeTakeFirst()
    if (gone === undefined) return false
    const other = await queries.selectFrom('rendering').select('key').where('sha256', '=', gone.sha256).executeTakeFirst()
    return other === undefined
  }
})
