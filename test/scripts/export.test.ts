import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exportedTables } from '../../scripts/export/all-tables.ts'
import { catalogueParts, settingsParts, webhookParts } from '../../scripts/export/export-catalogue.ts'
import { withheldTables } from '../../scripts/export/tables/people-tables.ts'
import { Catalogue } from '../../server/domain/catalogue.ts'
import { Settings, Webhook } from '../../server/domain/settings.ts'
import { Artwork } from '../../server/domain/slide.ts'
import { api } from '../../server/protocol/api.ts'
import { emptyChain, followChain, type AuditRow } from '../../server/storage/audit-text.ts'
import { hashFile } from '../../server/storage/backup/hash-file.ts'
import { migrations } from '../../server/storage/migrations.ts'
import { fakeShop, smsLink, startKrabi } from '../support/krabi.ts'
import { tempFolder } from '../support/temp-folder.ts'

const command = async (to: string, dataFolder: string): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', 'export.ts'), '--to', to], { env: { ...process.env, DATA_DIR: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
const columnsOf = (sqlite: SqliteDatabase.Database, table: string): string[] => (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
const linesOf = async <T>(file: string): Promise<T[]> => (await readFile(file, 'utf8')).split('\n').slice(0, -1).map((line) => JSON.parse(line) as T)

test('every table and column, and every part of the catalogue, is either exported or withheld by name', () => {
  const sqlite = new SqliteDatabase(':memory:')
  for (const step of migrations) sqlite.exec(step)
  const tables = sqlite.prepare<[], string>(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
  expect([...Object.keys(exportedTables), ...Object.keys(withheldTables)].sort()).toEqual(tables)
  for (const [name, { as, columns, withheld = {} }] of Object.entries(exportedTables)) {
    expect([name, [...Object.keys(columns), ...Object.keys(withheld)].sort()]).toEqual([name, columnsOf(sqlite, name).sort()])
    expect([name, as === 'csv' && Object.values(columns).some(([, , kind]) => kind === 'json')]).toEqual([name, false])
  }
  expect(Object.keys(catalogueParts).sort()).toEqual(Object.keys(Catalogue.shape).sort())
  expect(Object.keys(settingsParts).sort()).toEqual(Object.keys(Settings.shape).sort())
  expect(Object.keys(webhookParts).sort()).toEqual(Object.keys(Webhook.shape).sort())
})

test('an export of a server that runs holds every row, file and entry, reads as it was written, and nothing in it lets anybody in', { timeout: 120_000 }, async () => {
  const { system, administrator, sign } = await startKrabi({ config: { webhooksMayBePrivate: true } })
  const picture = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#0040c0' } }).png().toBuffer()
  const artwork = Artwork.parse((await administrator.upload(api.upload, picture, 'ภาพ.png')).body)
  await administrator.call(api.writeSlide, { body: { title: 'ภาพเตือนภัย', content: { kind: 'picture', artworks: [artwork], fit: 'cover', background: '#000000' } } })
  await sign.play('2026-11-15T10:00', { [fakeShop]: 3, [smsLink]: 2 })
  const hook = await administrator.call(api.addWebhook, { body: { name: 'ระบบกลาง', url: 'http://127.0.0.1:9/way-with-a-secret', events: ['sign.dark'], enabled: true } })
  const key = await administrator.call(api.makeApiKey, { body: { name: 'ระบบกลาง', permissions: ['see'], province: null, days: 30 } })
  const { link } = await administrator.call(api.invite, { body: { roles: ['author'], province: null } })
  const factor = await administrator.call(api.beginSecondFactor, { body: { password: 'a long enough password' } })
  const sqlite = new SqliteDatabase(join(system.folder, 'paituean.db'))
  const paper = Buffer.from('a certified paper')
  sqlite.prepare(`insert into certified_file values ('2026-10', 'TH-81', 0, 'pdf', 'thai', 'x', 'application/pdf', 'รายงาน.pdf', ?)`).run(paper)
  sqlite.prepare(`update person set name = '=1+1' where username = 'officer'`).run()

  const outer = await tempFolder()
  const to = join(outer, 'export')
  expect(await command(to, system.folder)).toMatchObject({ code: 0, said: expect.stringMatching(/export: \d+ files, each read again/) as string })
  const files = await filesIn(to)

  // Whole: every table with all its rows, every file under its own sha256.
  for (const [name, { as }] of Object.entries(exportedTables)) {
    const text = await readFile(join(to, 'tables', `${name}.${as}`), 'utf8')
    if (as === 'jsonl') expect([name, text.split('\n').length - 1]).toEqual([name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get()])
  }
  expect((await readFile(join(to, 'tables/play_hour.csv'), 'utf8')).trim().split('\r\n').length - 1).toBe(sqlite.prepare('select count(*) from play_hour').pluck().get())
  const media = files.filter((file) => file.startsWith('media/'))
  expect(media.map((file) => file.slice(9, 73)).sort()).toEqual((await filesIn(join(system.folder, 'media'))).map((file) => file.slice(3)).sort())
  for (const file of media) expect((await hashFile(join(to, file))).sha256).toBe(file.slice(9, 73))
  expect(await readFile(join(to, 'media.csv'), 'utf8')).toContain(',original,image/png,ภาพ.png')
  expect(await readFile(join(to, files.find((file) => file.startsWith('certified/')) ?? ''))).toEqual(paper)
  const sums = (await readFile(join(to, 'sha256.txt'), 'utf8')).trim().split('\n').map((line) => line.split('  '))
  expect(sums.map(([, path]) => path).sort()).toEqual(files.filter((file) => file !== 'sha256.txt'))
  for (const [sha256, path = ''] of sums) expect([path, (await hashFile(join(to, path))).sha256]).toEqual([path, sha256])
  const entries = await linesOf<AuditRow>(join(to, 'tables/audit.jsonl'))
  expect(followChain(emptyChain, entries)).toMatchObject({ sound: true, entries: sqlite.prepare('select count(*) from audit').pluck().get() })
  expect(files.filter((file) => /^access\/.*\.jsonl$/.test(file))).toHaveLength(1)
  expect(JSON.parse(await readFile(join(to, 'catalogue.json'), 'utf8'))).toMatchObject({ settings: { webhooks: [{ name: 'ระบบกลาง', url: 'http://127.0.0.1:9' }] } })

  // Safe: what a spreadsheet would run does not run, and no secret stands anywhere, in any form.
  expect(await readFile(join(to, 'tables/person.csv'), 'utf8')).toContain(`'=1+1`)
  const secrets = [
    'select password from account', 'select token from session', 'select token_hash from token', 'select token_hash from invitation', 'select key_hash from api_key', 'select secret from twoFactor', 'select "backupCodes" from twoFactor', 'select value from verification'
  ].flatMap((query) => sqlite.prepare<[], string>(query).pluck().all())
  const uri = new URL(factor.uri)
  const told = [hook.secret, key.secret, link.split('/').at(-1) ?? '', uri.searchParams.get('secret') ?? '', 'way-with-a-secret', ...factor.recoveryCodes, (await readFile(join(system.folder, 'secret'), 'utf8')).trim()]
  expect(Math.min(...[...secrets, ...told].map(({ length }) => length))).toBeGreaterThan(8)
  expect(secrets.length).toBeGreaterThan(8)
  for (const file of files) {
    const text = await readFile(join(to, file), 'latin1')
    for (const secret of [...secrets, ...told]) expect(text.includes(secret) ? [file, secret] : []).toEqual([])
  }
  sqlite.close()

  const readMe = await readFile(join(to, 'README.md'), 'utf8')
  for (const file of files.filter((path) => path.startsWith('tables/'))) expect(readMe).toContain(`### ${file} (`)

  // And again, nowhere where something is.
  await writeFile(join(outer, 'something'), '')
  expect(await command(outer, system.folder)).toMatchObject({ code: 1, said: expect.stringMatching(/^Nothing was exported\. Expected .* to be empty or absent/) as string })
  expect(await command(join(system.folder, 'export'), system.folder)).toMatchObject({ code: 1, said: expect.stringMatching(/^--to: expected a folder outside DATA_DIR/) as string })
  expect((await readdir(outer)).sort()).toEqual(['export', 'something'])
})
