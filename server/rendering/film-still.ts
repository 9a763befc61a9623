/** One picture out of a film, by ffmpeg: a process with fixed arguments, no shell and no environment, ended by the clock or by what it says. */
import { spawn } from 'node:child_process'
import type { Film } from '../domain/slide.ts'
import { darkroomLimits } from './darkroom-limits.ts'

export type Filmed = Pick<Film, 'codec' | 'durationMs'>

const wallMs = 10_000
/** Largest single piece of memory ffmpeg may ask for, bytes. */
const mostAlloc = 256 * 1024 * 1024

/** At one second, or in the middle of a shorter film. */
export const stillAtMs = (durationMs: number): number => Math.min(1000, Math.round(durationMs / 2))

/** The container and the decoder are the ones that were found, whatever ffmpeg would guess; it may open that file and nothing else. */
export const stillArguments = (file: string, { codec, durationMs }: Filmed): string[] => [
  '-nostdin', '-hide_banner', '-loglevel', 'error', '-max_alloc', String(mostAlloc), '-threads', '1',
  '-protocol_whitelist', 'file', '-f', codec === 'h264' ? 'mov' : 'matroska', '-c:v', codec,
  '-ss', (stillAtMs(durationMs) / 1000).toFixed(3), '-i', `file:${file}`,
  '-map', '0:v:0', '-frames:v', '1', '-c:v', 'png', '-threads', '1', '-f', 'image2pipe', 'pipe:1'
]

/** A PNG, or undefined when none came in time and of a size the darkroom takes. */
export function takeStill(ffmpeg: string, file: string, film: Filmed): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const child = spawn(ffmpeg, stillArguments(file, film), { env: {}, stdio: ['ignore', 'pipe', 'ignore'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), wallMs)
    const chunks: Buffer[] = []
    let bytes = 0
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > darkroomLimits.bytes) child.kill('SIGKILL')
    })
    const end = (code: number | null): void => {
      clearTimeout(timer)
      resolve(code === 0 && bytes > 0 ? Buffer.concat(chunks) : undefined)
    }
    child.on('error', () => end(null))
    child.on('close', end)
  })
}
