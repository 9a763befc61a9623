import type { Request, Response } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

interface Whence {
  address: string
  device: string
}

/** Where a request comes from: for IPv6 the block that one customer has. Proxies are believed as far as Express is told to. */
export const whenceOf = ({ ip = '', headers }: Request): Whence => ({
  address: ip === '' ? 'unknown' : ipKeyGenerator(ip.replace(/^::ffff:(?=\d+\.)/, ''), 64),
  device: headers['user-agent'] ?? ''
})

export const setCookies = (response: Response, cookies: readonly string[]): void => {
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
}
