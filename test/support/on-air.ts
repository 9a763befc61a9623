import { api } from '../../server/protocol/api.ts'
import type { ResponseOf } from '../../server/protocol/route.ts'
import { Paired, PairingCode } from '../../server/protocol/player-wire.ts'
import type { Caller } from './caller.ts'
import { becomeAdministrator } from './people.ts'
import { seek } from './wire-client.ts'

/** An administrator, and these pack slides approved, in a national playlist and published. */
export async function publishPack(system: { url: string; firstLink: string | undefined }, slides = ['fake-shop', 'sms-link']): Promise<Caller> {
  const administrator = await becomeAdministrator(system)
  for (const id of slides) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  await administrator.call(api.createPlaylist, {
    body: {
      name: 'เตือนภัยทั่วประเทศ',
      enabled: true,
      entries: slides.map((slide) => ({ slide, dwellMs: 3000, share: 1 })),
      target: [{ kind: 'nation' }]
    }
  })
  await publish(administrator)
  return administrator
}

/** Publishes what the check found a moment before. */
export async function publish(publisher: Caller, note = ''): Promise<ResponseOf<typeof api.publish>> {
  const { basis, fingerprint } = await publisher.call(api.checkIssue)
  return publisher.call(api.publish, { body: { basis, fingerprint, note } })
}

/** This slide alone in the first playlist, published; gives the issue's number. */
export async function showOnly(publisher: Caller, slide: string, note: string, dwellMs = 3000): Promise<number> {
  const [playlist] = await publisher.call(api.playlists)
  if (playlist === undefined) throw new RangeError('no playlist')
  const { id, ...plan } = playlist
  await publisher.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: [{ slide, dwellMs, share: 1 }] } })
  return (await publish(publisher, note)).issue.number
}

/** Pairs a sign over the wire and gives its token. */
export async function pair(url: string, keeper: Caller, sign: string, secret = `${sign} secret `.padEnd(40, '.')): Promise<string> {
  const player = seek(url, secret)
  const { code } = PairingCode.parse(await player.next('pairing:code'))
  await keeper.call(api.pairSign, { params: { id: sign }, body: { code } })
  const { token } = Paired.parse(await player.next('pairing:done'))
  player.socket.disconnect()
  return token
}
