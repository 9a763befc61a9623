/** The thread behind `openReader`. */
import { parentPort, workerData } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'
import type { ReaderAnswer, ReaderTask } from './reader.ts'

const { file } = workerData as { file: string }
const sqlite = new SqliteDatabase(file, { readonly: true, timeout: 5000 })
const port = parentPort

const answer = ({ number, sql, parameters }: ReaderTask): ReaderAnswer => {
  try {
    return { number, rows: sqlite.prepare(sql).all(...parameters) }
  } catch (fault) {
    return { number, fault: String(fault) }
  }
}
port?.on('message', (task: ReaderTask | null) => {
  if (task !== null) {
    port.postMessage(answer(task))
    return
  }
  sqlite.close()
  port.close()
})
