/** How a player becomes a sign: it shows a code, an officer types it at a sign, the player gets that sign's token. */
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { dayMs, minuteMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import { sha256 } from './digest.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Pairing, PairingStore, SignStore, TokenStore } from './ports/signs.ts'
import type { Signs } from './signs.ts'

interface Parts {
  pairings: PairingStore
  tokens: TokenStore
  store: SignStore
  signs: Signs
  audit: Audit
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
export type PairingAnswer =
  | { kind: 'code'; code: string; expiresAt: number }
  | { kind: 'paired'; token: string; sign: { id: string; name: string } }
export type PairingDesk = ReturnType<typeof createPairingDesk>

const codeLifeMs = 10 * minuteMs
/** How long a typed code waits for its player to come and take the token. */
const claimLifeMs = dayMs

export function createPairingDesk({ pairings, tokens, store, signs, audit, clock, chance, bulletin }: Parts) {
  /** Tokens handed out but not yet used, and the pairing each ends when it is. */
  const unused = new Map<string, string>()

  const handOver = async ({ sign: id, simulated, secretHash }: Pairing & { sign: string }, kept: string | null): Promise<PairingAnswer> => {
    const sign = await signs.find(id)
    const token = kept ?? chance.secret()
    await tokens.grant(id, sha256(token), simulated)
    unused.set(sha256(token), secretHash)
    return { kind: 'paired', token, sign: { id, name: sign.name } }
  }

  const fresh = async (secretHash: string): Promise<PairingAnswer> => {
    const code = chance.code()
    const expiresAt = clock.now() + codeLifeMs
    await pairings.save({ code, secretHash, expiresAt, sign: null, simulated: false })
    return { kind: 'code', code, expiresAt }
  }

  const isPaired = async (id: string): Promise<boolean> => (await tokens.all()).some(({ sign }) => sign === id)

  return {
    secretHash: sha256,

    /** What a player with this secret should do now. `keeps`: it is the launcher's, and becomes the token. [PA5] */
    async ask(secret: string, keeps: boolean): Promise<PairingAnswer> {
      const secretHash = sha256(secret)
      const pairing = await pairings.bySecret(secretHash)
      if (pairing === undefined || pairing.expiresAt <= clock.now()) return fresh(secretHash)
      const { sign, code, expiresAt } = pairing
      return sign === null ? { kind: 'code', code, expiresAt } : handOver({ ...pairing, sign }, keeps ? secret : null)
    },

    /** The officer's half. The sign's old token is void from here on. */
    async claim(person: Person, id: string, typed: string, simulated: boolean): Promise<void> {
      const sign = await signs.find(id)
      allow(person, 'keep-signs', sign.province)
      const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
      const pairing = await pairings.byCode(code)
      if (pairing === undefined || pairing.expiresAt <= clock.now() || pairing.sign !== null)
        throw new Failure('code-unknown', { received: typed })
      const before = { paired: await isPaired(id) }
      await pairings.save({ ...pairing, sign: id, simulated, expiresAt: clock.now() + claimLifeMs })
      await tokens.revoke(id)
      await audit.record(person, { action: 'paired', kind: 'sign', id, before, after: { paired: true, simulated } })
      bulletin.tell({ kind: 'token-voided', sign: id })
      bulletin.tell({ kind: 'pairing-claimed', secretHash: pairing.secretHash })
    },

    async unpair(person: Person, id: string): Promise<void> {
      allow(person, 'keep-signs', (await signs.find(id)).province)
      const before = { paired: await isPaired(id) }
      await tokens.revoke(id)
      await audit.record(person, { action: 'unpaired', kind: 'sign', id, before, after: { paired: false } })
      bulletin.tell({ kind: 'token-voided', sign: id })
      bulletin.tell({ kind: 'sign-changed', sign: id })
    },

    /** Whose token it is, unused as it may be. */
    async holder(token: string): Promise<string | undefined> {
      return (await tokens.holder(sha256(token)))?.sign
    },

    /** The sign a token stands for; its first use ends the pairing. */
    async enter(token: string) {
      const tokenHash = sha256(token)
      const holder = await tokens.holder(tokenHash)
      if (holder === undefined) return undefined
      const secretHash = unused.get(tokenHash)
      if (secretHash !== undefined) {
        unused.delete(tokenHash)
        await pairings.remove(secretHash)
        bulletin.tell({ kind: 'sign-changed', sign: holder.sign })
      }
      return store.find(holder.sign)
    }
  }
}
