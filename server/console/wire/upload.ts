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

/** Sends the form and resolves when it was answered, however; `tell` hears the part sent, 0–1. */
function post(form: FormData, tell: (part: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(api.upload.method.toUpperCase(), api.upload.path)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onload = () => resolve(request)
    request.send(form)
  })
}

/** Sends one picture. XMLHttpRequest, since fetch tells nothing of an upload's progress. Throws `Refused`. */
export async function upload(file: File, tell: (part: number) => void): Promise<Uploaded> {
  const form = new FormData()
  form.append('file', file, file.name)
  const { status, responseText } = await post(form, tell)
  const body = jsonOf(responseText)
  if (status < 200 || status > 299) throw refusalOf(body)
  return parseAnswer(api.upload, body)
}
