import { io } from 'socket.io-client'
import { api } from '../../server/protocol/api.ts'
import { Paired, PairingCode } from '../../server/protocol/player-wire.ts'
import type { Operator } from '../simulator/operator.ts'

/** So many signs, each paired as a player would be; gives their tokens. */
export async function pairSigns(url: string, keeper: Operator, count: number): Promise<string[]> {
  const tokens: string[] = []
  for (const { sign } of (await keeper.call(api.signs)).slice(0, count)) {
    const socket = io(`${url}/pairing`, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { protocol: 1, secret: `${sign.id} `.padEnd(40, '.'), player: 'fuzz' } })
    const { code } = PairingCode.parse(await new Promise((told) => socket.once('pairing:code', told)))
    const paired = new Promise((told) => socket.once('pairing:done', told))
    await keeper.call(api.pairSign, { params: { id: sign.id }, body: { code, simulated: true } })
    tokens.push(Paired.parse(await paired).token)
    socket.disconnect()
  }
  return tokens
}
