import { io } from 'socket.io-client'
import { api } from '../../server/protocol/api.ts'
import { Paired, PairingCode, protocolNumber } from '../../server/protocol/player-wire.ts'
import type { Operator } from '../simulator/operator.ts'

/** Pairs these signs, each as a player would be; gives their tokens. */
export async function pairSigns(url: string, keeper: Operator, signs: readonly string[]): Promise<string[]> {
  const tokens: string[] = []
  for (const id of signs) {
    const auth = { protocol: protocolNumber, secret: `${id} `.padEnd(40, '.'), player: 'fuzz' }
    const socket = io(`${url}/pairing`, { transports: ['websocket'], reconnection: false, forceNew: true, auth })
    const { code } = PairingCode.parse(await new Promise((told) => socket.once('pairing:code', told)))
    const paired = new Promise((told) => socket.once('pairing:done', told))
    await keeper.call(api.pairSign, { params: { id }, body: { code, simulated: true } })
    tokens.push(Paired.parse(await paired).token)
    socket.disconnect()
  }
  return tokens
}
