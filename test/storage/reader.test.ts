import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'

const run = promisify(execFile)
const reader = join(import.meta.dirname, '..', '..', 'server', 'storage', 'reader.ts')

test('a process with nothing else to do waits for the reading thread to close its connection', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'facts.db')
  const sqlite = new SqliteDatabase(file)
  sqlite.exec('create table fact (number integer); insert into fact values (1), (2)')
  sqlite.close()
  const program = `
    import { openReader } from ${JSON.stringify(reader)}
    const reader = openReader(${JSON.stringify(file)})
    const [{ sum }] = await reader.all('select sum(number) as sum from fact')
    await reader.close()
    console.log('closed after', sum)`
  await writeFile(join(folder, 'ask.mjs'), program)
  const { stdout } = await run(process.execPath, [join(folder, 'ask.mjs')])
  expect(stdout.trim()).toBe('closed after 3')
})
