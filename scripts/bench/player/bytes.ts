/** What the page weighs. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPlayer } from '../../build-player.ts'
import { atMost, noted } from './limit.ts'

export async function bytes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paituean-bytes-'))
  try {
    const files = await buildPlayer(folder)
    const start = files.filter(({ atStart, name }) => atStart && name.endsWith('.js'))
    const code = start.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
    atMost('all code at start, gzip', code, 20 * 1024, ' B')
    const loader = files.find(({ name }) => /(^|\/)loader\.html$/.test(name))
    if (loader) atMost('loader on the sign’s disk, gzip', loader.gzipBytes, 2 * 1024, ' B')
    const styles = files.filter(({ atStart, name }) => atStart && !name.endsWith('.js'))
    noted('  beside it, page and styles, gzip', `${styles.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)} B`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
