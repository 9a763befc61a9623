import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isPrivateAddress } from '../../server/notices/private-address.ts'
import { createWebhookCaller } from '../../server/notices/webhook-caller.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'

const call = (url: string) => ({ url, secret: 'a secret', id: 'd1', event: 'report.certified', body: '{"ก":1}', at: 1_764_500_000_000 })

test('what is sent is signed with its time, and the receiver can prove it', async () => {
  const receiver = await openHookReceiver()
  await createWebhookCaller({ allowPrivate: true }).call(call(receiver.url))
  const [taken] = receiver.calls
  expect(taken?.headers).toMatchObject({ 'paituean-event': 'report.certified', 'paituean-delivery': 'd1', 'content-type': 'application/json; charset=utf-8' })
  expect(taken?.body).toBe('{"ก":1}')
  const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(taken?.headers['paituean-signature'])) ?? []
  expect(v1).toBe(createHmac('sha256', 'a secret').update(`${t}.{"ก":1}`).digest('hex'))
  expect(Number(t)).toBe(1_764_500_000_000)
})

test.each([
  ['an address of the loopback', (port: string) => `https://127.0.0.1:${port}/`],
  ['a name that stands for the loopback', (port: string) => `https://localhost:${port}/`],
  ['the loopback in hexadecimal', (port: string) => `https://0x7f000001:${port}/`],
  ['the loopback of IPv6', (port: string) => `https://[::1]:${port}/`],
  ['the loopback as IPv4 in IPv6', (port: string) => `https://[::ffff:127.0.0.1]:${port}/`],
  ['an address without TLS', () => 'http://192.0.43.8/']
])('%s is not called unless the configuration allows it', async (_, url) => {
  const receiver = await openHookReceiver()
  await expect(createWebhookCaller({ allowPrivate: false }).call(call(url(new URL(receiver.url).port)))).rejects.toThrow(/not a public address|not https/)
  expect(receiver.calls).toEqual([])
})

test('a redirect is not followed and counts as a refusal, as every answer but 2xx does', async () => {
  const receiver = await openHookReceiver()
  receiver.answers.push(302, 500)
  const caller = createWebhookCaller({ allowPrivate: true })
  await expect(caller.call(call(receiver.url))).rejects.toThrow('answered 302')
  await expect(caller.call(call(receiver.url))).rejects.toThrow('answered 500')
  expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook'])
})

test.each(['10.1.2.3', '100.64.0.1', '127.9.9.9', '169.254.169.254', '172.31.0.1', '192.168.1.1', '0.0.0.0', '255.255.255.255', '::', '::1', 'fd00::1', 'fe80::1', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'no address'])(
  '%s is not public',
  (address) => expect(isPrivateAddress(address)).toBe(true)
)
test.each(['1.1.1.1', '172.32.0.1', '192.0.43.8', '2606:4700::1111'])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false))
