import { useState } from 'react'
import type { Video } from '../../domain/slide.ts'
import { upload, uploadFilm } from '../wire/upload.ts'

export type FilmInHand = Pick<Video, 'film' | 'poster'>
export type Sending = { state: 'none' } | { state: 'sending'; file: File; part: number } | { state: 'refused'; file: File; error: unknown }

/** A film with its poster, and the file on its way to be either. */
export function useFilm(before: FilmInHand | null, begun = before) {
  const [held, setHeld] = useState(begun)
  const [sending, setSending] = useState<Sending>({ state: 'none' })
  const run = async <T>(file: File, send: (file: File, tell: (part: number) => void) => Promise<T>, take: (answer: T) => void): Promise<void> => {
    setSending({ state: 'sending', file, part: 0 })
    try {
      take(await send(file, (part) => setSending({ state: 'sending', file, part })))
      setSending({ state: 'none' })
    } catch (error) {
      setSending({ state: 'refused', file, error })
    }
  }
  return {
    held,
    sending,
    changed: held !== before || sending.state === 'sending',
    sendFilm: (file: File) => run(file, uploadFilm, setHeld),
    sendPoster: (file: File) => run(file, upload, (poster) => setHeld((now) => now && { ...now, poster }))
  }
}
