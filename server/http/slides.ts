import multer from 'multer'
import { Failure } from '../domain/failure.ts'
import { api } from '../protocol/api.ts'
import type { Previews } from '../control/previews.ts'
import type { Reviews } from '../control/reviews.ts'
import type { Slides } from '../control/slides.ts'
import type { Mounter } from './mount.ts'
import { oneFile } from './one-file.ts'

/** In memory: an upload is at most 25 MB and goes straight to the darkroom. */
const onePicture = oneFile({ storage: multer.memoryStorage(), most: { code: 'too-large', megabytes: 25 } })

export function mountSlides(mount: Mounter, { slides, reviews, previews }: { slides: Slides; reviews: Reviews; previews: Previews }): void {
  mount(api.slidePage, ({ person, input: { query } }) => slides.search(person, query))
  mount(api.slideRoll, ({ person, input: { query } }) => slides.roll(person, query))
  mount(api.slideCounts, ({ person }) => slides.counts(person))
  mount(api.slide, ({ person, input: { params } }) => slides.find(person, params.id))
  mount(api.writeSlide, ({ person, input: { body } }) => slides.write(person, body))
  mount(
    api.upload,
    ({ person, request: { file } }) => {
      if (file === undefined) throw new Failure('bad-input', { what: 'file', expected: 'a picture', thai: 'ไฟล์ภาพ', received: 'nothing' })
      return slides.develop(person, file.originalname, file.buffer)
    },
    onePicture
  )
  mount(api.submitSlide, ({ person, input: { params } }) => slides.submit(person, params.id, params.revision))
  mount(api.approveSlide, ({ person, input: { params } }) => slides.approve(person, params.id, params.revision))
  mount(api.returnSlide, ({ person, input: { params, body } }) => slides.giveBack(person, params.id, params.revision, body.comment))
  mount(api.retireSlide, ({ person, input: { params, body } }) => slides.retire(person, params.id, body.comment))
  mount(api.reviewSlide, ({ person, input: { params, body } }) => slides.review(person, params.id, body.on))
  mount(api.dueReviews, ({ person }) => reviews.due(person))
  mount(api.previewSlide, ({ person, input: { params, query } }) => previews.ofRevision(person, params.id, params.revision, query))
  mount(api.previewText, ({ person, input: { body } }) => previews.ofText(person, body.content, body))
}
