import { createTransport } from 'nodemailer'
import type { Mailer } from '../control/ports/notices.ts'

interface Settings {
  /** `smtp://` takes up TLS where the server offers it; `smtps://` insists on it. */
  smtpUrl: string
  /** Address, or name and address. */
  from: string
}
const timeoutMs = 20_000

/** Letters by SMTP. */
export function createSmtpMailer({ smtpUrl, from }: Settings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ to, subject, text, id, attachments }) {
      await transport.sendMail({
        from,
        // As an address of its own, not as a line to be parsed.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: attachments.map(({ fileName, mime, bytes }) => ({ filename: fileName, contentType: mime, content: Buffer.from(bytes) }))
      })
    }
  }
}
