import { api } from '../../protocol/api.ts'
import type { ResponseOf } from '../../protocol/route.ts'
import { parseAnswer } from './call.ts'
import { refusalOf, unreachable } from './refused.ts'

export type Uploaded = ResponseOf<typeof api.upload>

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends one picture; `tell` hears the part sent, 0–1. XMLHttpRequest, since fetch tells nothing of an upload's progress. */
export function upload(file: File, tell: (part: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(api.upload.method.toUpperCase(), api.upload.path)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      const body = jsonOf(request.responseText)
      if (request.status < 200 || request.status > 299) return reject(refusalOf(body))
      try {
        resolve(parseAnswer(api.upload, body))
      } catch (error) {
        reject(error)
      }
    }
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
