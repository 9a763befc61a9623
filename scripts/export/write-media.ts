import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { csvPieces, type CsvCell } from '../../server/documents/csv.ts'
import { copyDurably } from '../../server/storage/backup/copy-file.ts'
import { mediaPath } from '../../server/storage/backup/backup-manifest.ts'
import { endingOf, mediaColumns, type Known } from './media-index.ts'
import { writePieces } from './write-pieces.ts'

interface Order {
  dataFolder: string
  folder: string
  names: Iterable<string>
  known: ReadonlyMap<string, Known>
}

/** Copies every file of the media under its sha256 and its kind's ending, with an index; gives their number. */
export async function writeMedia({ dataFolder, folder, names, known }: Order): Promise<number> {
  const rows: CsvCell[][] = []
  for (const sha256 of names) {
    const what = known.get(sha256)
    const file = mediaPath(sha256) + endingOf(what)
    await copyDurably(join(dataFolder, mediaPath(sha256)), join(folder, file))
    const kind = what === undefined ? 'unnamed' : what.fileName === '' ? 'rendering' : 'original'
    rows.push([sha256, file, (await stat(join(folder, file))).size, kind, what?.mime ?? '', what?.fileName ?? ''])
  }
  await writePieces(join(folder, 'media.csv'), csvPieces([Object.keys(mediaColumns), ...rows]))
  return rows.length
}
