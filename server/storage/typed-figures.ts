import type { TypedStore } from '../control/ports/months.ts'
import { TypedFigures } from '../domain/typed-figures.ts'
import type { Database } from './database.ts'

interface Row {
  province: string
  title: string
  own: 0 | 1
  figures: string
}
const typed = ({ province, title, own, figures }: Row) => ({ province, title, own: own === 1, figures: TypedFigures.parse(JSON.parse(figures)) })

export const openTypedFigures = ({ queries }: Database): TypedStore => ({
  async of(province, month) {
    const rows = await queries.selectFrom('typed_figures').selectAll().where('month', '=', month).where('province', '=', province).execute()
    return rows.map(typed).map(({ title, own, figures }) => ({ title, own, figures }))
  },
  async all(month) {
    return (await queries.selectFrom('typed_figures').selectAll().where('month', '=', month).execute()).map(typed)
  },
  async save(province, month, { title, own, figures }) {
    const kept = { own: own ? (1 as const) : (0 as const), figures: JSON.stringify(figures) }
    await queries
      .insertInto('typed_figures')
      .values({ province, month, title, ...kept })
      .onConflict((conflict) => conflict.columns(['month', 'province', 'title']).doUpdateSet(kept))
      .execute()
  },
  async remove(province, month, title) {
    await queries.deleteFrom('typed_figures').where('month', '=', month).where('province', '=', province).where('title', '=', title).execute()
  }
})
