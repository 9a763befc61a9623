import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { verifyPassword as verifyOlder } from 'better-auth/crypto'

/** scrypt as OWASP's ASVS 5.0 (appendix C) and RFC 7914 have it: 2^15 × 8 × 128 bytes = 32 MB, three times over. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
/** Stands before the salt, so that another cost can follow this one. */
const mark = 'scrypt-15-8-3'
const saltBytes = 16
const keyBytes = 64

const keyOf = (password: string, salt: string): Promise<Buffer> =>
  new Promise((made, failed) => {
    // The same letter may be typed as one sign or as two.
    scrypt(password.normalize('NFKC'), salt, keyBytes, cost, (fault, key) => (fault === null ? made(key) : failed(fault)))
  })

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes).toString('hex')
  return `${mark}:${salt}:${(await keyOf(password, salt)).toString('hex')}`
}

/** Those that the library made itself, by a lower cost, stay good until the password is changed. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [made, salt = '', key = ''] = hash.split(':')
  if (made !== mark) return verifyOlder({ hash, password })
  const kept = Buffer.from(key, 'hex')
  return kept.length === keyBytes && timingSafeEqual(kept, await keyOf(password, salt))
}
