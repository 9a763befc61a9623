import { expect, test } from 'vitest'
import { sizeWords } from '../../server/console/words/format.ts'
import { api } from '../../server/protocol/api.ts'
import { startKrabi } from '../support/krabi.ts'

test('those who keep the settings see how the server and its data fare; nobody else does', async () => {
  const { administrator, officer, sign } = await startKrabi({ config: { diskReserve: 1 } })
  await sign.play('2026-11-15T11:59:00', { 'fake-shop': 3 })
  expect(await administrator.call(api.system)).toMatchObject({
    ready: true,
    reasons: [],
    warnings: [expect.stringContaining('BACKUP_DIR')],
    fleet: { known: 76, paired: 1, online: 1 },
    intake: { plays: 3, records: 1, repeated: 0, quarantined: 0 },
    disk: { reserve: 1 },
    backup: { wanted: false, last: null, fault: null }
  })
  expect(await officer.try(api.system)).toMatchObject({ status: 403 })
})

test.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KB'],
  [524_288_000, '500 MB'],
  [1.5 * 1024 ** 4, '1.5 TB'],
  [2048 * 1024 ** 4, '2,048 TB']
])('%d bytes are said as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
