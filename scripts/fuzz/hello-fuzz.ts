/** Helloes that are nearly right, or of other protocols. */
import { consoleNamespace } from '../../server/protocol/console-wire.ts'
import { Hello, PairingHello, pairingNamespace, playerNamespace, protocolNumber, Refusal } from '../../server/protocol/player-wire.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { openWire } from './open-wire.ts'
import { sampleOf } from './schema-values.ts'
import { isBranch, spoil } from './spoil.ts'
import { find, note, type Tally } from './tally.ts'

interface Parts {
  url: string
  /** Of a sign that may be let in. */
  token: string
  chance: Seeded
  tally: Tally
}
const samples = 150
const protocols = [0, 2, -1, String(protocolNumber), null, 99, 1.5, { a: 1 }]
const noNamespace = 'Invalid namespace'
/** A server that is well has no other answer; `elsewhere`: the hello before it is still there; `cut off`: it was no message of the library. */
const expected = ['ok', 'bad-message', 'old-player', 'bad-token', 'too-many', 'elsewhere', noNamespace, 'cut off']
const answerMs = 20_000

export function createHelloFuzz({ url, token, chance, tally }: Parts): () => Promise<void> {
  const hellos = sampleOf(Hello, samples, chance.whole(2 ** 31))
  const pairings = sampleOf(PairingHello, samples, chance.whole(2 ** 31))
  const draw = (): { namespace: string; auth: object } => {
    const isPairing = chance.chance(0.3)
    const good = { ...Object((isPairing ? pairings : hellos)[chance.whole(samples)]), protocol: protocolNumber, ...(chance.chance(0.5) ? { token } : {}) } as object
    const auth = chance.chance(0.2) ? { ...good, protocol: protocols[chance.whole(protocols.length)] } : spoil(good, chance)
    const namespace = chance.chance(0.05) ? `/${chance.name(5)}` : isPairing ? pairingNamespace : chance.chance(0.1) ? consoleNamespace : playerNamespace
    return { namespace, auth: isBranch(auth) ? auth : { auth } }
  }
  return async () => {
    const { namespace, auth } = draw()
    const socket = openWire(url + namespace, auth, chance)
    const code = await new Promise<string>((tell) => {
      setTimeout(tell, answerMs, 'never').unref()
      socket.once('connect', () => tell('ok'))
      // Also told of what had not begun.
      socket.once('disconnect', () => tell('cut off'))
      socket.once('connect_error', (fault: Error & { data?: unknown }) => tell(Refusal.safeParse(fault.data).data?.code ?? fault.message))
    })
    if (!expected.includes(code)) find(tally, `a hello was answered ${code}`, `${namespace} ${JSON.stringify(auth)}`)
    note(tally, code)
    socket.disconnect()
  }
}
