import { slidesApi } from '../../protocol/api/slides-api.ts'
import type { ResponseOf } from '../../protocol/route.ts'
import { parseAnswer } from './call.ts'
import { refusalOf, unreachable } from './refused.ts'

export type Uploaded = ResponseOf<typeof slidesApi.upload>
export type UploadedFilm = ResponseOf<typeof slidesApi.uploadFilm>
type UploadRoute = typeof slidesApi.upload | typeof slidesApi.uploadFilm

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends the form and resolves when it was answered, however; `tell` hears the part sent, 0–1. */
function post({ method, path }: UploadRoute, form: FormData, tell: (part: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method.toUpperCase(), path)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onload = () => resolve(request)
    request.send(form)
  })
}

/** XMLHttpRequest, since fetch tells nothing of an upload's progress. Throws `Refused`. */
async function send<T extends UploadRoute>(route: T, file: File, tell: (part: number) => void): Promise<ResponseOf<T>> {
  const form = new FormData()
  form.append('file', file, file.name)
  const { status, responseText } = await post(route, form, tell)
  const body = jsonOf(responseText)
  if (status < 200 || status > 299) throw refusalOf(status, body)
  return parseAnswer(route, body)
}

/** Sends one picture. */
export const upload = (file: File, tell: (part: number) => void): Promise<Uploaded> => send(slidesApi.upload, file, tell)
/** Sends one film. */
export const uploadFilm = (file: File, tell: (part: number) => void): Promise<UploadedFilm> => send(slidesApi.uploadFilm, file, tell)
