import { join } from 'node:path'
import { listMedia } from './list-media.ts'
import { readMoment, type Moment } from './read-moment.ts'

/** A data folder as it is at one moment, and the names of all media that the moment may name; copy these first, before they are collected. */
export async function momentWithMedia(dataFolder: string): Promise<{ moment: Moment; names: ReadonlySet<string> }> {
  // Media is written before what names it and removed after: what is there on either side of the moment is all that the moment names.
  const before = await listMedia(join(dataFolder, 'media'))
  const moment = await readMoment(dataFolder)
  return { moment, names: new Set([...before, ...(await listMedia(join(dataFolder, 'media')))]) }
}
