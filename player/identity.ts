/** Who this sign is: by the key of its launcher for ever; else by its token once paired, and its own secret until then. [PA1] [PA5] */
import { randomName } from './random-name.ts'
import type { Shelf } from './shelf.ts'

export interface Identity {
  token: () => string | null
  secret(): Promise<string>
  /** The server knows the token. */
  paired: () => boolean
  /** Keeps the token even if it cannot be stored; the pairing may then be asked for again. */
  pair(token: string): Promise<void>
}

export async function openIdentity(shelf: Shelf, key: string | null, onFault: (fault: unknown) => void): Promise<Identity> {
  let token = (await shelf.read('token')) ?? null
  let secret = (await shelf.read('secret')) ?? null
  return {
    token: () => key || token,
    paired: () => token !== null && token === (key || token),
    async secret() {
      if (secret === null) {
        secret = randomName(32)
        await shelf.commit({ put: { secret } }).catch(onFault)
      }
      return key || secret
    },
    async pair(given) {
      if (token === given) return
      token = given
      secret = null
      await shelf.commit({ put: { token: given }, drop: ['secret'] }).catch(onFault)
    }
  }
}
