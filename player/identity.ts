/** Who this sign is: its token once paired, its own secret until then. [PA1] */
import { randomName } from './random-name.ts'
import type { Shelf } from './shelf.ts'

export interface Identity {
  token: () => string | null
  secret(): Promise<string>
  /** Keeps the token even if it cannot be stored; the pairing may then be asked for again. */
  pair(token: string): Promise<void>
}

export async function openIdentity(shelf: Shelf, onFault: (fault: unknown) => void): Promise<Identity> {
  let token = (await shelf.read('token')) ?? null
  let secret = (await shelf.read('secret')) ?? null
  return {
    token: () => token,
    async secret() {
      if (secret === null) {
        secret = randomName(32)
        await shelf.commit({ put: { secret } }).catch(onFault)
      }
      return secret
    },
    async pair(given) {
      token = given
      secret = null
      await shelf.commit({ put: { token: given }, drop: ['secret'] }).catch(onFault)
    }
  }
}
