/** The environment, parsed once. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { logLevels } from './log.ts'

const Environment = z.object({
  HOST: z.string().regex(/^[0-9A-Za-z.:_-]+$/, 'a host name or an address such as 0.0.0.0').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^[0-9]{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'a whole number from 0 to 65535')
    .default(8076),
  DATA_DIR: z.string().min(1, 'a folder').default('.data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://signs.example.go.th', abort: true })
    .refine((url) => URL.parse(url)?.href === `${URL.parse(url)?.origin ?? ''}/`, { error: 'an address without a path', abort: true })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).default('info'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'an address such as smtps://user:password@mail.example.go.th:465', abort: true })
    .refine((url) => URL.parse(url)?.hostname !== '', 'an address with a host')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]{1,80} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'an address such as “Paituean <signs@example.go.th>”')
    .optional(),
  WEBHOOK_ALLOW_PRIVATE: z.stringbool({ error: 'true or false' }).default(false)
})

export interface Config {
  host: string
  /** 0 takes any free one. */
  port: number
  dataFolder: string
  /** Where browsers reach us; absent: the address we listen on. */
  publicUrl: string | undefined
  logLevel: (typeof logLevels)[number]
  /** How letters are sent; absent: none are. */
  mail?: { smtpUrl: string; from: string } | undefined
  /** Whether webhooks may go to addresses that are not public, and without TLS. */
  webhooksMayBePrivate?: boolean
}

/** A setting that cannot be used; the message says which, what was expected and what came. */
export class BadConfig extends Error {}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how shells and unit files say "not set".
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name}: expected ${message}, received ${name === 'SMTP_URL' ? 'another (not repeated here: it may hold a password)' : `“${set[name] ?? ''}”`}`
    })
    throw new BadConfig(lines.join('\n'))
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SMTP_URL, MAIL_FROM, WEBHOOK_ALLOW_PRIVATE } = parsed.data
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new BadConfig('MAIL_FROM: expected an address such as “Paituean <signs@example.go.th>” beside SMTP_URL, received “”')
  return {
    host: HOST,
    port: PORT,
    dataFolder: resolve(DATA_DIR),
    publicUrl: PUBLIC_URL,
    logLevel: LOG_LEVEL,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    webhooksMayBePrivate: WEBHOOK_ALLOW_PRIVATE
  }
}
