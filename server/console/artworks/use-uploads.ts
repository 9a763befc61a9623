import { useState } from 'react'
import { mediaPath } from '../../protocol/media-path.ts'
import { upload, type Uploaded } from '../wire/upload.ts'

export type UploadState =
  | { state: 'sending'; part: number }
  | { state: 'ready'; artwork: Uploaded }
  | { state: 'refused'; error: unknown }
export interface Upload {
  id: string
  /** null: it was sent before, and left unsaved. */
  file: File | null
  /** Where its picture is: the file on the person's disk, or what was kept of it. */
  look: string
  title: string
  sent: UploadState
}

/** What was sent and left unsaved. */
export interface LeftUpload {
  title: string
  artwork: Uploaded
}

let count = 0
const nextId = (): string => String((count += 1))

/**
 * Files on their way to the server, two at a time, each with its own progress and refusal.
 * With `take`, what is ready is handed over and is no upload any more.
 */
export function useUploads(take?: (artwork: Uploaded) => void, begun: readonly LeftUpload[] = []) {
  const [uploads, setUploads] = useState<Upload[]>(() =>
    begun.map(({ title, artwork }) => ({ id: nextId(), file: null, look: mediaPath(artwork.sha256), title, sent: { state: 'ready', artwork } }))
  )
  const change = (id: string, part: Partial<Upload>): void =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const send = async ({ id, file }: Upload): Promise<void> => {
    if (file === null) return
    try {
      const artwork = await upload(file, (part) => change(id, { sent: { state: 'sending', part } }))
      if (take === undefined) change(id, { sent: { state: 'ready', artwork } })
      else {
        take(artwork)
        drop([id])
      }
    } catch (error) {
      change(id, { sent: { state: 'refused', error } })
    }
  }
  const add = (files: readonly File[]): void => {
    const added = files.map<Upload>((file) => ({
      id: nextId(),
      file,
      look: URL.createObjectURL(file),
      title: file.name.replace(/\.[^.]+$/, '').slice(0, 200),
      sent: { state: 'sending', part: 0 }
    }))
    setUploads((all) => [...all, ...added])
    const queue = [...added]
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await send(next)
    }
    void Promise.all([work(), work()])
  }
  const retry = (each: Upload): void => {
    change(each.id, { sent: { state: 'sending', part: 0 } })
    void send(each)
  }
  const drop = (ids: readonly string[]): void =>
    setUploads((all) => {
      for (const each of all) if (ids.includes(each.id)) URL.revokeObjectURL(each.look)
      return all.filter(({ id }) => !ids.includes(id))
    })
  return { uploads, add, retry, drop, change }
}
