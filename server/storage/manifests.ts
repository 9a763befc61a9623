import { hash } from 'node:crypto'
import type { ManifestStore } from '../control/ports/issues.ts'
import { Manifest } from '../domain/manifest.ts'
import type { Database } from './database.ts'

/** Writes manifests inside a transaction of the caller's; what signs of one canvas and target have in common is kept once. A version's content never changes. */
export function manifestWriter({ sqlite }: Database): (manifest: Manifest) => void {
  const insertManifest = sqlite.prepare<[string, string, string]>('insert into manifest (version, body, program) values (?, ?, ?) on conflict do nothing')
  const insertProgram = sqlite.prepare<[string, string]>('insert into program (hash, body) values (?, ?) on conflict do nothing')
  return ({ version, issue, sign, frame, ...shared }) => {
    const body = JSON.stringify(shared)
    const program = hash('sha256', body)
    insertProgram.run(program, body)
    insertManifest.run(version, JSON.stringify({ version, issue, sign, frame }), program)
  }
}

export function openManifests(database: Database): ManifestStore {
  const write = manifestWriter(database)
  const save = database.sqlite.transaction(write)
  const sent = database.sqlite.prepare<[string], number>('select 1 from sent_media where sha256 = ?').pluck()
  return {
    save: (manifest) =>
      new Promise((written) => {
        save(manifest)
        written()
      }),
    async find(version) {
      const row = await database.queries
        .selectFrom('manifest')
        .leftJoin('program', 'program.hash', 'manifest.program')
        .select(['manifest.body', 'program.body as shared'])
        .where('version', '=', version)
        .executeTakeFirst()
      return row && Manifest.parse({ ...asObject(row.body), ...(row.shared === null ? {} : asObject(row.shared)) })
    },
    async issueOf(version) {
      const row = await database.queries.selectFrom('manifest').select('body').where('version', '=', version).executeTakeFirst()
      return row && Manifest.shape.issue.parse(asObject(row.body).issue)
    },
    sends: (sha256) => Promise.resolve(sent.get(sha256) !== undefined)
  }
}

const asObject = (text: string): { issue?: unknown } => JSON.parse(text) as { issue?: unknown }
