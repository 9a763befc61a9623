import type { Request, Response } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { addressOf } from './rate-limits.ts'

interface Whence {
  address: string
  device: string
}

/** Where a request comes from: for IPv6 the network that one customer has. */
export const whenceOf = ({ res, headers }: Request): Whence => ({
  address: res === undefined ? 'unknown' : ipKeyGenerator(addressOf(res)),
  device: headers['user-agent'] ?? ''
})

export const setCookies = (response: Response, cookies: readonly string[]): void => {
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
}
