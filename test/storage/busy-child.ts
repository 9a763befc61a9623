/** Changes the catalogue and the ledger of a folder as fast as it can and writes a line for each answer, until it is killed. */
import type { Playlist } from '../../server/domain/playlist.ts'
import { always } from '../../server/domain/schedule.ts'
import { writeSync } from 'node:fs'
import { openStores } from '../../server/storage/open-stores.ts'
import { batch, journal, noon, record } from './ledger-samples.ts'
import { systemClock } from '../../server/timing/clock.ts'

const folder = process.argv[2]
if (folder === undefined) throw new RangeError('a folder')
const { catalogue, ledger } = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })
const say = (line: string) => writeSync(1, `${line}\n`)

const change = async (): Promise<never> => {
  for (;;) {
    const { playlists } = await catalogue.change((old) => {
      const playlist: Playlist = { id: `p${String(old.playlists.length)}`, name: 'ทดสอบ', enabled: true, entries: [], target: [{ kind: 'nation' }], exclude: [], priority: 'base', schedule: always, province: null, edition: 1 }
      return { ...old, playlists: [...old.playlists, playlist] }
    })
    say(`catalogue ${String(playlists.length)}`)
  }
}
const report = async (sign: string): Promise<never> => {
  let { epoch, cursor } = await ledger.open(sign, { journal: `${journal}${sign}`, epoch: 1, seq: 1_000_000 }, noon)
  for (;;) {
    const records = [cursor + 1, cursor + 2, cursor + 3].map((seq) => record(seq, { m0: 0, m1: 60_000 }))
    ;({ epoch, cursor } = await ledger.accept(batch(records, { sign, epoch })))
    say(`${sign} ${String(cursor)}`)
  }
}
await Promise.all([change(), change(), report('s1'), report('s2'), report('s3')])
