import type { RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'
import { Failure, type FailureCode } from '../domain/failure.ts'

interface Way {
  storage: StorageEngine
  /** Refused with this code as soon as it is larger. */
  most: { code: FailureCode; megabytes: number }
}

const noForm = { what: 'body', expected: 'a whole form with one file in the field “file”', thai: 'แบบฟอร์มครบถ้วนที่มีไฟล์หนึ่งไฟล์ในช่อง “file”', received: 'something else' }
/** The library's parser throws errors that are marked in no way; the system's have a code. */
const isNoForm = (fault: unknown): boolean => fault instanceof Error && fault.constructor === Error && !('code' in fault)

/** Takes a form's one file in the field `file`. Names arrive as UTF-8. */
export function oneFile({ storage, most: { code, megabytes } }: Way): RequestHandler {
  const take = multer({ storage, limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 4 }, defParamCharset: 'utf8' }).single('file')
  return (request, response, next) => {
    void take(request, response, (fault: unknown) => {
      // Nobody is there any more to be answered.
      if (request.socket.destroyed) return
      const large = fault instanceof multer.MulterError && fault.code === 'LIMIT_FILE_SIZE'
      next(large ? new Failure(code, { expected: `${megabytes} MB`, received: `more than ${megabytes} MB` }) : isNoForm(fault) ? new Failure('bad-input', noForm) : fault)
    })
  }
}
