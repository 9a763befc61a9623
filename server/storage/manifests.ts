import type { ManifestStore } from '../control/ports/issues.ts'
import { Manifest } from '../domain/manifest.ts'
import type { Database } from './database.ts'

export const openManifests = ({ queries }: Database): ManifestStore => ({
  async save(manifest) {
    await queries
      .insertInto('manifest')
      .values({ version: manifest.version, body: JSON.stringify(manifest) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async find(version) {
    const row = await queries.selectFrom('manifest').select('body').where('version', '=', version).executeTakeFirst()
    return row && Manifest.parse(JSON.parse(row.body))
  }
})
