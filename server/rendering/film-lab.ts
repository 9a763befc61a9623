/** Examines untrusted films, each in a process of its own that is ended by the clock or by its size, one at a time. */
import { fork } from 'node:child_process'
import type { FilmLab } from '../control/ports/uploads.ts'
import { Failure } from '../domain/failure.ts'
import { outgrown } from './darkroom-talk.ts'
import { filmLimits } from './film-limits.ts'
import type { ExamineAnswer, Examined } from './film-talk.ts'
import { createQueue } from './queue.ts'
import { takeStill } from './film-still.ts'

export interface FilmLabOptions {
  /** Where ffmpeg stands; undefined: there is none, and no film gets a still. */
  ffmpeg: string | undefined
  /** Told once what a person should know of it. */
  notice?: (sentence: string) => void
  /** Longest a film may take, ms. */
  wallMs?: number
  /** Largest its process may grow, bytes. */
  rssBytes?: number
}

export function createFilmLab({ ffmpeg, notice, wallMs = filmLimits.wallMs, rssBytes = filmLimits.rssBytes }: FilmLabOptions): FilmLab {
  const queue = createQueue(1)
  if (ffmpeg === undefined)
    notice?.('ffmpeg is not on PATH: films are taken without a poster, which officers may upload; nothing else depends on it (Debian: apt-get install ffmpeg)')
  return {
    examine: (file) => queue(() => examine(file, wallMs, rssBytes)),
    still: async (file, film) => (ffmpeg === undefined ? undefined : queue(() => takeStill(ffmpeg, file, film)))
  }
}

/** The worker holds no secret: its environment is empty. It is gone when this settles. */
function examine(file: string, wallMs: number, rssBytes: number): Promise<Examined> {
  const worker = fork(new URL('./film-worker.ts', import.meta.url), [file, String(rssBytes)], {
    env: {},
    execArgv: [`--max-old-space-size=${filmLimits.heapMegabytes}`],
    stdio: 'ignore'
  })
  return new Promise((resolve, reject) => {
    let answer: ExamineAnswer | undefined
    const timer = setTimeout(() => worker.kill('SIGKILL'), wallMs)
    worker.on('message', (told: ExamineAnswer) => {
      answer = told
      worker.kill('SIGKILL')
    })
    worker.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    worker.on('exit', (code) => {
      clearTimeout(timer)
      if (answer === undefined) reject(new Failure(code === outgrown || code === null ? 'too-slow-film' : 'broken-film'))
      else if (answer.ok) resolve(answer.film)
      else reject(new Failure(answer.code, answer.detail))
    })
  })
}
