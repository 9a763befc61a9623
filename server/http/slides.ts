import multer from 'multer'
import { Failure } from '../domain/failure.ts'
import { api } from '../protocol/api.ts'
import type { Previews } from '../control/previews.ts'
import type { Slides } from '../control/slides.ts'
import type { Mounter } from './mount.ts'

const uploadLimit = 25 * 1024 * 1024

/** In memory: an upload is at most 25 MB and goes straight to the darkroom. Names arrive as UTF-8. */
const oneFile = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: uploadLimit, files: 1, fields: 4 },
  defParamCharset: 'utf8'
}).single('file')

export function mountSlides(mount: Mounter, { slides, previews }: { slides: Slides; previews: Previews }): void {
  mount(api.slides, ({ person }) => slides.all(person))
  mount(api.slide, ({ person, input: { params } }) => slides.find(person, params.id))
  mount(api.writeSlide, ({ person, input: { body } }) => slides.write(person, body))
  mount(
    api.upload,
    ({ person, request: { file } }) => {
      if (file === undefined) throw new Failure('bad-input', { what: 'file', expected: 'a picture', received: 'nothing' })
      return slides.develop(person, file.originalname, file.buffer)
    },
    oneFile
  )
  mount(api.submitSlide, ({ person, input: { params } }) => slides.submit(person, params.id, params.revision))
  mount(api.approveSlide, ({ person, input: { params } }) => slides.approve(person, params.id, params.revision))
  mount(api.returnSlide, ({ person, input: { params, body } }) => slides.giveBack(person, params.id, params.revision, body.comment))
  mount(api.previewSlide, ({ person, input: { params, query } }) => previews.ofRevision(person, params.id, params.revision, query))
  mount(api.previewText, ({ person, input: { body } }) => previews.ofText(person, body.content, body))
}
