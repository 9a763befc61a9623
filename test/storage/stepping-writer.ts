/** A thread that writes a step into the catalogue's file, then into the database, in bursts and as fast as it can, until it is ended. */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'
import { seal } from '../../server/storage/sealed-text.ts'

const { folder } = workerData as { folder: string }
const sqlite = new SqliteDatabase(join(folder, 'paituean.db'), { timeout: 5000 })
sqlite.pragma('journal_mode = WAL')
// Speed is all that is wanted here.
sqlite.pragma('synchronous = OFF')
sqlite.exec('create table step (number integer primary key)')
const follow = sqlite.prepare('insert into step (number) values (?)')
const pause = new Int32Array(new SharedArrayBuffer(4))

for (let number = 1; ; number++) {
  writeFileSync(join(folder, 'coming'), seal(String(number)))
  renameSync(join(folder, 'coming'), join(folder, 'catalogue.json'))
  follow.run(number)
  if (number === 1) parentPort?.postMessage('first')
  if (number % 20 === 0) Atomics.wait(pause, 0, 0, 5)
}
