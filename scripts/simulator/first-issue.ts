/** Puts what ships on the air: the pack approved, in one national playlist, published. */
import { api } from '../../server/protocol/api.ts'
import { defaultDwellMs } from '../../server/domain/playlist.ts'
import type { Operator } from './operator.ts'

interface Parts {
  author: Pick<Operator, 'call' | 'makeNationalPlaylist' | 'publish'>
  approver: Pick<Operator, 'approveAll'>
  dwellMs?: number
}

/** Does nothing once anything was published. Returns the number of the running issue. */
export async function publishFirstIssue({ author, approver, dwellMs = defaultDwellMs }: Parts): Promise<number> {
  const running = (await author.call(api.issues))[0]
  if (running !== undefined) return running.number
  await approver.approveAll()
  if ((await author.call(api.playlists)).length === 0) await author.makeNationalPlaylist('คำเตือนทั่วประเทศ', dwellMs)
  return (await author.publish('ฉบับแรกของการสาธิต')).issue.number
}
