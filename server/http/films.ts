import { rm } from 'node:fs/promises'
import multer from 'multer'
import { Failure } from '../domain/failure.ts'
import { api } from '../protocol/api.ts'
import type { Films } from '../control/films.ts'
import type { Mounter } from './mount.ts'
import { oneFile } from './one-file.ts'

/** On the disk: a film is never whole in memory. */
export function mountFilms(mount: Mounter, { films, uploadFolder }: { films: Films; uploadFolder: string }): void {
  mount(
    api.uploadFilm,
    async ({ person, request: { file } }) => {
      if (file === undefined) throw new Failure('bad-input', { what: 'file', expected: 'a film', thai: 'ไฟล์วิดีโอ', received: 'nothing' })
      try {
        return await films.take(person, file.originalname, file.path)
      } finally {
        await rm(file.path, { force: true })
      }
    },
    oneFile({ storage: multer.diskStorage({ destination: uploadFolder }), most: { code: 'film-too-large', megabytes: 200 } })
  )
}
