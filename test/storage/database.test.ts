import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/storage/database.ts'
import { openGroupCommit } from '../../server/storage/group-commit.ts'
import { migrate } from '../../server/storage/migrate.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { issue } from './ledger-samples.ts'
import { openIssues } from '../../server/storage/issues.ts'

test('the steps a database has not taken are taken in order, each whole or not at all', async () => {
  const sqlite = new SqliteDatabase(join(await tempFolder(), 'test.db'))
  migrate(sqlite, ['create table a (x)'])
  expect(() => migrate(sqlite, ['not this one again', 'create table b (x)', 'create table c (x); nonsense'])).toThrow('nonsense')
  const tables = () => sqlite.prepare('select name from sqlite_schema order by name').pluck().all()
  expect(tables()).toEqual(['a', 'b'])
  migrate(sqlite, ['', '', 'create table c (x)'])
  expect(tables()).toEqual(['a', 'b', 'c'])
  expect(() => migrate(sqlite, ['only one'])).toThrow('a newer Paituean has written it')
  sqlite.close()
})

test('what was answered is on the disk: write-ahead log, full synchronisation', async () => {
  const database = openDatabase(join(await tempFolder(), 'test.db'))
  const setting = (name: string): unknown => database.sqlite.pragma(name, { simple: true })
  expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys')]).toEqual(['wal', 2, 1])
  database.close()
})

test('slide titles cannot be deleted', async () => {
  const database = openDatabase(join(await tempFolder(), 'test.db'))
  await openIssues(database).append(issue(1, { 'rain@1': 'ฝน' }))
  await expect(database.queries.deleteFrom('slide_title').execute()).rejects.toThrow('kept for ever')
  database.close()
})

test('a full disk refuses the whole group and keeps nothing of it; with room again work goes on', async () => {
  const database = openDatabase(join(await tempFolder(), 'test.db'))
  const { sqlite } = database
  sqlite.exec('create table filler (bytes blob)')
  const group = openGroupCommit(sqlite)
  const fill = (size: number) => group.run(1, () => sqlite.prepare('insert into filler values (zeroblob(?))').run(size).changes)
  sqlite.pragma(`max_page_count = ${String(Number(sqlite.pragma('page_count', { simple: true })) + 4)}`)
  const settled = await Promise.allSettled([fill(10), fill(10_000_000), fill(10)])
  const kept = Number(sqlite.prepare('select count(*) from filler').pluck().get())
  expect(kept).toBe(settled.filter(({ status }) => status === 'fulfilled').length)
  expect(settled[1].status).toBe('rejected')
  expect(sqlite.inTransaction).toBe(false)
  sqlite.pragma('max_page_count = 100000')
  expect(await fill(10_000_000)).toBe(1)
  database.close()
})
