import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface TakenLetter {
  from: string
  to: string[]
  /** As it came over the wire. */
  raw: string
}
export interface PostOffice {
  url: string
  letters: TakenLetter[]
  /** The next letters are refused for now, as a full mailbox is. */
  refuse(count: number): void
}

/** A real SMTP server on the loopback. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: TakenLetter[] = []
  let refusals = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1
          done(Object.assign(new Error('mailbox full'), { responseCode: 452 }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        letters.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
        done()
      })
    }
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (count) => {
      refusals = count
    }
  }
}

/** A letter's text, out of its transport encoding. */
export function wordsOf({ raw }: TakenLetter): string {
  const [, encoding, body = ''] = /Content-Transfer-Encoding: (base64|quoted-printable)\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)(?:\r\n--|$)/.exec(raw) ?? []
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return body.replace(/=\r\n/g, '').replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
}
