import { createHash } from 'node:crypto'
import type { Response } from 'express'

interface Document {
  bytes: Uint8Array
  mime: string
  fileName: string
}

/** Headers of a download; the digest lets whoever keeps the file prove that it is the one. */
export function sendDocument(response: Response, { bytes, mime, fileName }: Document): Buffer {
  const digest = createHash('sha256').update(bytes)
  response.attachment(fileName)
  response.setHeader('Content-Type', mime)
  response.setHeader('ETag', `"${digest.copy().digest('hex')}"`)
  response.setHeader('Repr-Digest', `sha-256=:${digest.digest('base64')}:`)
  return Buffer.from(bytes)
}
