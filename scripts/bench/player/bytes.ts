/** What the page weighs: all code at start, and how much of it is ours. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildPlayer } from '../../build-player.ts'
import { atMost, noted } from './limit.ts'

const noSocket: Plugin = {
  name: 'no-socket',
  enforce: 'pre',
  resolveId: (id) => (id === 'socket.io-client' ? '\0no-socket' : null),
  load: (id) => (id === '\0no-socket' ? 'export class Manager {}\nexport const XHR = null' : null)
}

export async function bytes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paituean-bytes-'))
  try {
    const files = await buildPlayer(folder)
    const start = files.filter(({ atStart, name }) => atStart && name.endsWith('.js'))
    const code = start.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
    const bare = (await buildPlayer(folder, [noSocket])).filter(({ atStart, name }) => atStart && name.endsWith('.js'))
    atMost('all code at start, gzip', code, 20 * 1024, ' B')
    atMost('  without the socket library', bare.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0), 7 * 1024, ' B')
    const loader = files.find(({ name }) => /(^|\/)loader\.html$/.test(name))
    if (loader) atMost('loader on the sign’s disk, gzip', loader.gzipBytes, 2 * 1024, ' B')
    const styles = files.filter(({ atStart, name }) => atStart && !name.endsWith('.js'))
    noted('  beside it, page and styles, gzip', `${styles.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)} B`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
