import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { syncFile } from '../../server/storage/durable-file.ts'

/** Writes a file piece by piece, for its owner's eyes only, durably. */
export async function writePieces(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600 }))
  await syncFile(file, 0o600)
}
