import { Worker } from 'node:worker_threads'

export type Parameter = string | number | null
export interface ReaderTask {
  number: number
  sql: string
  parameters: readonly Parameter[]
}
export type ReaderAnswer = { number: number; rows: unknown[] } | { number: number; fault: string }

/** Questions that may take a while, asked on a connection of its own beside the main thread: signs wait for none of them. */
export interface Reader {
  /** Sees everything that was committed before. */
  all<Row>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>
  close(): Promise<void>
}

interface Asked {
  resolve: (rows: unknown[]) => void
  reject: (fault: Error) => void
}

/** `file`: a database whose tables are up to date. The thread starts with the first question. */
export function openReader(file: string): Reader {
  const asked = new Map<number, Asked>()
  let worker: Worker | undefined
  let count = 0

  const end = (fault: Error): void => {
    worker = undefined
    for (const { reject } of asked.values()) reject(fault)
    asked.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./reader-worker.ts', import.meta.url), { workerData: { file } })
    started.on('message', (answer: ReaderAnswer) => {
      const question = asked.get(answer.number)
      asked.delete(answer.number)
      if (asked.size === 0) started.unref()
      if ('fault' in answer) question?.reject(new Error(answer.fault))
      else question?.resolve(answer.rows)
    })
    started.on('error', (fault: unknown) => end(fault instanceof Error ? fault : new Error(String(fault))))
    started.on('exit', () => {
      if (worker === started) end(new Error('the reading thread ended'))
    })
    return started
  }
  return {
    all<Row>(sql: string, parameters: readonly Parameter[] = []) {
      worker ??= start()
      const task: ReaderTask = { number: ++count, sql, parameters }
      worker.ref()
      worker.postMessage(task)
      return new Promise<unknown[]>((resolve, reject) => asked.set(task.number, { resolve, reject })) as Promise<Row[]>
    },
    async close() {
      const ending = worker
      end(new Error('the database is closed'))
      if (ending === undefined) return
      const over = new Promise((exited) => ending.once('exit', exited))
      // Waited for now: or a process with nothing else to do would end before this does.
      ending.ref()
      // Lets it close its connection.
      ending.postMessage(null)
      await over
    }
  }
}
