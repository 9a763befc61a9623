import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookCall, WebhookCaller } from '../control/ports/notices.ts'
import { isPrivateAddress } from './private-address.ts'

const timeoutMs = 10_000

/** `t=<UTC ms>,v1=<HMAC-SHA256 of "t.body" in hexadecimal>`: the receiver recomputes it, and refuses what is old. */
export const signatureOf = (secret: string, at: number, body: string): string =>
  `t=${String(at)},v1=${createHmac('sha256', secret)
    .update(`${String(at)}.${body}`)
    .digest('hex')}`

/** Every address a name has, each one public; the connection then goes to one of these and asks no second time. */
async function addressesOf(host: string, allowPrivate: boolean): Promise<{ address: string; family: number }[]> {
  const family = isIP(host)
  const found = family === 0 ? await lookup(host, { all: true }) : [{ address: host, family }]
  const refused = found.find(({ address }) => isPrivateAddress(address))
  if (refused !== undefined && !allowPrivate) throw new Error(`${host} is ${refused.address}, which is not a public address (WEBHOOK_ALLOW_PRIVATE)`)
  return found
}

const pinned =
  (addresses: { address: string; family: number }[]): LookupFunction =>
  (_host, { all }, answer) => {
    const [first] = addresses
    if (first === undefined) answer(new Error('no address'), '')
    else if (all === true) answer(null, addresses)
    else answer(null, first.address, first.family)
  }

/** Posts signed JSON. Follows no redirects, and calls no private address unless told that it may. */
export const createWebhookCaller = ({ allowPrivate }: { allowPrivate: boolean }): WebhookCaller => ({
  async call({ url, secret, id, event, body, at }: WebhookCall) {
    const to = new URL(url)
    if (to.protocol !== 'https:' && !allowPrivate) throw new Error(`${url} is not https`)
    const addresses = await addressesOf(to.hostname.replace(/^\[|\]$/g, ''), allowPrivate)
    const request = to.protocol === 'https:' ? requestHttps : requestHttp
    const status = await new Promise<number>((answered, failed) => {
      const call = request(
        to,
        {
          method: 'POST',
          lookup: pinned(addresses),
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Length': Buffer.byteLength(body),
            'User-Agent': 'Paituean',
            'Paituean-Event': event,
            'Paituean-Delivery': id,
            'Paituean-Signature': signatureOf(secret, at, body)
          }
        },
        (response) => {
          answered(response.statusCode ?? 0)
          // What the receiver has to say is of no use.
          response.destroy()
        }
      )
      call.on('error', failed)
      call.end(body)
    })
    if (status < 200 || status > 299) throw new Error(`answered ${String(status)}`)
  }
})
