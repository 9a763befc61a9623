import { api } from '../../server/protocol/api.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { anAddress } from './an-address.ts'
import type { Crowd } from './crowd.ts'
import { createHostileFiles, type HostileFile } from './hostile-files.ts'
import { sendRequest } from './http-request.ts'
import { someJunk } from './spoil.ts'
import { find, judgeAnswer, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  crowd: Crowd
  chance: Seeded
  tally: Tally
}

/** The form that carries a file, itself wrong now and then. */
function formOf([name, bytes]: HostileFile, chance: Seeded): { type: string; body: Buffer } {
  const boundary = `b${chance.name(12)}`
  const plain = (text: string): string => text.replace(/[\r\n"]/g, '').toWellFormed()
  const field = chance.chance(0.1) ? plain(String(someJunk(chance)).slice(0, 100)) : 'file'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${plain(name)}"\r\nContent-Type: image/png\r\n\r\n`
  const part = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')])
  const parts = chance.chance(0.05) ? [part, part, part] : [part]
  const end = chance.chance(0.1) ? '' : `--${boundary}--\r\n`
  return { type: chance.chance(0.05) ? 'multipart/form-data' : `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...parts, Buffer.from(end)]) }
}

/** Gives what uploads one hostile file and looks at what comes back. */
export async function createUploadFuzz({ url, crowd, chance, tally }: Parts): Promise<() => Promise<void>> {
  const nextFile = await createHostileFiles(chance)
  return async () => {
    const file = nextFile()
    const { type, body } = formOf(file, chance)
    const about = chance.chance(0.3) ? 'uploadFilm' : 'upload'
    const seat = chance.whole(crowd.size)
    const sent = `${file[0]} ${type.slice(0, 40)} ${Buffer.from(file[1].subarray(0, 200)).toString('base64')}`
    const headers = { 'cookie': crowd.cookie(seat), 'content-type': type, 'content-length': body.length, 'x-forwarded-for': anAddress(chance) }
    try {
      const answer = await sendRequest(url, { method: 'POST', path: api[about].path, headers, body })
      const code = judgeAnswer(tally, { ...answer, about, sent })
      note(tally, code)
      if (code === 'not-signed-in') await crowd.replace(seat)
    } catch (fault) {
      note(tally, 'no answer')
      find(tally, `${about}: no answer: ${String(fault)}`, sent)
    }
  }
}
