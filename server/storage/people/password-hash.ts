import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { verifyPassword as verifyOlder } from 'better-auth/crypto'

/** scrypt as OWASP's ASVS 5.0 (appendix C) and RFC 7914 have it: 2^15 × 8 × 128 bytes = 32 MB, three times over. */
export const usualWork = 15
const [blocks, rounds] = [8, 3]
/** What stands before the salt, so that another cost can follow this one; 2^`work` is scrypt's N. */
const markOf = (work: number): string => `scrypt-${String(work)}-${String(blocks)}-${String(rounds)}`
const ours = /^scrypt-(\d{1,2})-8-3$/
const saltBytes = 16
const keyBytes = 64

const keyOf = (password: string, salt: string, work: number): Promise<Buffer> =>
  new Promise((made, failed) => {
    const cost = { N: 2 ** work, r: blocks, p: rounds, maxmem: 2 * 128 * blocks * 2 ** work }
    // The same letter may be typed as one sign or as two.
    scrypt(password.normalize('NFKC'), salt, keyBytes, cost, (fault, key) => (fault === null ? made(key) : failed(fault)))
  })

export async function hashPassword(password: string, work: number): Promise<string> {
  const salt = randomBytes(saltBytes).toString('hex')
  return `${markOf(work)}:${salt}:${(await keyOf(password, salt, work)).toString('hex')}`
}

/** Each by the cost it was made at; those that the library made itself stay good until the password is changed. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [mark = '', salt = '', key = ''] = hash.split(':')
  const work = ours.exec(mark)?.[1]
  if (work === undefined) return verifyOlder({ hash, password })
  const kept = Buffer.from(key, 'hex')
  return kept.length === keyBytes && timingSafeEqual(kept, await keyOf(password, salt, Number(work)))
}
