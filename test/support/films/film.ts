import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type FilmName = 'h264.mp4' | 'vp9.webm' | 'hevc.mp4' | 'ten-bit.mp4' | 'audio-only.mp4' | 'long.mp4' | 'wide.mp4'

export const filmFile = (name: FilmName): string => join(import.meta.dirname, name)
export const filmBytes = (name: FilmName): Promise<Buffer> => readFile(filmFile(name))
