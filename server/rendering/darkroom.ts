/** Develops untrusted uploads in a process of its own, one at a time, ended by the clock or by its size and started anew when needed. */
import { fork, type ChildProcess } from 'node:child_process'
import type { Darkroom } from '../control/ports/uploads.ts'
import { Failure } from '../domain/failure.ts'
import { darkroomLimits, inMegabytes } from './darkroom-limits.ts'
import { outgrown, type DevelopAnswer, type DevelopRequest } from './darkroom-talk.ts'
import { createQueue } from './queue.ts'
import { kindOf } from './upload-kind.ts'

type Developed = Awaited<ReturnType<Darkroom['develop']>>
export interface DarkroomOptions {
  /** Longest a picture may take, ms. */
  wallMs?: number
  /** Largest its process may grow, bytes. */
  rssBytes?: number
}

export function createDarkroom({ wallMs = darkroomLimits.wallMs, rssBytes = darkroomLimits.rssBytes }: DarkroomOptions = {}): Darkroom & {
  stop(): Promise<void>
} {
  const queue = createQueue(1)
  let worker: ChildProcess | undefined
  let requests = 0

  return {
    develop: async (upload) => {
      if (upload.length > darkroomLimits.bytes)
        throw new Failure('too-large', { expected: inMegabytes(darkroomLimits.bytes), received: inMegabytes(upload.length) })
      const kind = kindOf(upload)
      if ('refused' in kind) throw new Failure(kind.isPicture ? 'export-as-jpeg' : 'not-a-picture', { received: kind.refused })
      return queue(() => ask(upload))
    },
    stop: async () => {
      const last = worker
      worker = undefined
      await end(last)
    }
  }

  /** The worker holds no secret: its environment is empty. It does not keep the server alive. */
  function hire(): ChildProcess {
    if (worker?.connected === true && worker.exitCode === null && worker.signalCode === null) return worker
    const hired = fork(new URL('./darkroom-worker.ts', import.meta.url), [String(rssBytes)], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: 'ignore'
    })
    hired.unref()
    hired.channel?.unref()
    worker = hired
    return hired
  }

  function ask(upload: Uint8Array): Promise<Developed> {
    const hired = hire()
    const request: DevelopRequest = { id: (requests += 1), upload }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle()
        void end(hired).then(() => reject(new Failure('too-slow-picture')))
      }, wallMs)
      const onExit = (code: number | null): void => {
        settle()
        reject(new Failure(code === outgrown || code === null ? 'too-slow-picture' : 'broken-picture'))
      }
      const onError = (error: Error): void => {
        settle()
        void end(hired).then(() => reject(error))
      }
      const onAnswer = (answer: DevelopAnswer): void => {
        if (answer.id !== request.id) return
        settle()
        if (!answer.ok) return reject(new Failure(answer.code, answer.detail))
        const { bytes, mime, width, height, focus } = answer
        resolve({ bytes, mime, width, height, focus })
      }
      const settle = (): void => {
        clearTimeout(timer)
        hired.off('exit', onExit).off('error', onError).off('message', onAnswer)
      }
      hired.on('exit', onExit).on('error', onError).on('message', onAnswer)
      hired.send(request, (error) => {
        if (error !== null) onError(error)
      })
    })
  }
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
