/** Prints in a process of its own, one document at a time, started when needed and ended when nothing was asked of it for a while. */
import { fork, type ChildProcess } from 'node:child_process'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PrintAnswer, PrintJob, PrintRequest, TableRows } from './printer-talk.ts'

export interface PrinterOptions {
  /** Longest one document may take, ms. */
  wallMs?: number
  /** How long the process is kept without work, ms; its fonts and code take some 150 MB. */
  idleMs?: number
}
export interface Printer {
  /** `rows` go before the job, piece by piece. */
  print(job: PrintJob, rows?: AsyncIterable<TableRows>): Promise<Uint8Array>
  stop(): Promise<void>
}

/** Names no font, so that Typst finds none but ours. */
const fontsConf = fileURLToPath(new URL('./templates/fonts.conf', import.meta.url))
const usual = { wallMs: 120_000, idleMs: 60_000, heapMegabytes: 1024 }

export function createPrinter({ wallMs = usual.wallMs, idleMs = usual.idleMs }: PrinterOptions = {}): Printer {
  let worker: ChildProcess | undefined
  let idle: AbortController | undefined
  let jobs = 0
  let last: Promise<unknown> = Promise.resolve()

  /** It holds no secret: its environment says only that there are no fonts but ours. */
  function hire(): ChildProcess {
    idle?.abort()
    if (worker?.connected === true && worker.exitCode === null && worker.signalCode === null) return worker
    const hired = fork(new URL('./printer-worker.ts', import.meta.url), {
      env: { FONTCONFIG_FILE: fontsConf },
      execArgv: [`--max-old-space-size=${usual.heapMegabytes}`],
      serialization: 'advanced',
      stdio: 'ignore'
    })
    hired.unref()
    hired.channel?.unref()
    // A process that could not be started is told of by whatever is sent to it.
    hired.on('error', () => undefined)
    worker = hired
    return hired
  }

  async function work(job: PrintJob, rows: AsyncIterable<TableRows> | undefined): Promise<Uint8Array> {
    const hired = hire()
    const id = (jobs += 1)
    try {
      if (rows !== undefined) await handOver(hired, id, rows)
      return await ask(hired, { id, job }, wallMs)
    } finally {
      // A table may have taken hundreds of megabytes: they go with the process.
      if (rows === undefined) rest()
      else await end(hired)
    }
  }

  function rest(): void {
    const resting = worker
    idle = new AbortController()
    later(idleMs, undefined, { ref: false, signal: idle.signal }).then(
      () => {
        // No job goes to a process that is ending.
        worker = undefined
        void end(resting)
      },
      () => undefined
    )
  }

  return {
    print(job, rows) {
      const done = last.then(() => work(job, rows))
      last = done.catch(() => undefined)
      return done
    },
    async stop() {
      idle?.abort()
      const resting = worker
      worker = undefined
      await end(resting)
    }
  }
}

const send = (to: ChildProcess, request: PrintRequest): Promise<void> =>
  new Promise((sent, failed) => {
    to.send(request, (error) => (error === null ? sent() : failed(error)))
  })

async function handOver(to: ChildProcess, id: number, rows: AsyncIterable<TableRows>): Promise<void> {
  for await (const piece of rows) await send(to, { id, rows: piece })
}

function ask(worker: ChildProcess, request: { id: number; job: PrintJob }, wallMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle()
      void end(worker).then(() => reject(new Error(`expected a document within ${wallMs} ms`)))
    }, wallMs)
    const onExit = (code: number | null, signal: string | null): void => {
      settle()
      reject(new Error(`the printing process ended before its document: ${signal ?? `code ${String(code)}`}`))
    }
    const onAnswer = (answer: PrintAnswer): void => {
      if (answer.id !== request.id) return
      settle()
      if (answer.ok) resolve(answer.bytes)
      else reject(new Error(`the document could not be printed: ${answer.sentence}`))
    }
    const settle = (): void => {
      clearTimeout(timer)
      worker.off('exit', onExit).off('message', onAnswer)
    }
    worker.on('exit', onExit).on('message', onAnswer)
    send(worker, request).catch((error: unknown) => {
      settle()
      void end(worker).then(() => reject(error instanceof Error ? error : new Error(String(error))))
    })
  })
}

/** Resolves when the process is gone. */
function end(worker: ChildProcess | undefined): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null || worker.pid === undefined) return Promise.resolve()
  return new Promise((gone) => {
    // Waited for now: or a process with nothing else to do would end before this does.
    worker.ref()
    worker.once('exit', () => gone())
    worker.kill('SIGKILL')
  })
}
