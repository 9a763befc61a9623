/** Frames that are none of the library's, by strangers and by a sign that was let in. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { playerNamespace } from '../../server/protocol/player-wire.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { goodHello } from './open-wire.ts'
import { note, type Tally } from './tally.ts'

interface Parts {
  url: string
  /** Of a sign that may be let in. */
  token: string
  chance: Seeded
  tally: Tally
}
const inside = ['', '[', '["plays:report"', '{"a":1}', '["clock:ask",', '[]', '[null]', '[{}]', '[1]', '["__proto__",1]', '["constructor",{}]', '["disconnect"]', '["connect_error",{}]', '["clock:ask","x"]', '0["clock:ask"]', '7["plays:report",null]', '['.repeat(5000)]
const bare = ['', '4', '40', '43', '430[]', '44', '45', '451-["a",{"_placeholder":true,"num":0}]', '4599999999-["a"]', '46', '49', '40/nothing,{}', '1', '2', '3probe', '5', '6', '9', 'x', '\u0000', '🙂', `40${playerNamespace},`, `40${playerNamespace},{`, `40${playerNamespace},{"protocol":{}}`, `41${playerNamespace},`, `43${playerNamespace},7[]`]
const framesEach = 10

/** Gives what sends so many of them over one connection. */
export function createFrameFuzz({ url, token, chance, tally }: Parts): () => Promise<number> {
  const frame = (): string => {
    const event = chance.chance(0.5)
    const list = event ? inside : bare
    const text = list[chance.whole(list.length)] ?? ''
    return `${event ? `42${chance.chance(0.7) ? `${playerNamespace},` : ''}` : ''}${text}${chance.chance(0.2) ? chance.name(5) : ''}`
  }
  return async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=${chance.chance(0.1) ? '3' : '4'}&transport=websocket`)
    socket.on('error', () => undefined)
    await Promise.race([once(socket, 'open'), once(socket, 'close')])
    if (socket.readyState === WebSocket.OPEN && chance.chance(0.5)) socket.send(`40${playerNamespace},${JSON.stringify(goodHello(token, chance))}`)
    let sent = 0
    while (sent < framesEach && socket.readyState === WebSocket.OPEN) {
      const text = frame()
      socket.send(chance.chance(0.1) ? Buffer.from(text) : text)
      note(tally, 'no frame')
      sent += 1
      await pause(1)
    }
    socket.terminate()
    return Math.max(1, sent)
  }
}
