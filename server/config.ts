/** The environment, parsed once. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { accessDays } from './domain/access.ts'
import { logLevels } from './log.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])
const accessDaysExpected = `from ${String(accessDays.least)} days, which the Computer Crime Act (section 26) asks for, to ${String(accessDays.most)}`

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
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^[0-9]$/, 'how many proxies of yours stand in front, a whole number from 0 to 9')
    .transform(Number)
    .default(0),
  ACCESS_LOG_DAYS: z
    .string()
    .regex(/^[0-9]{1,4}$/, accessDaysExpected)
    .transform(Number)
    .refine((days) => days >= accessDays.least && days <= accessDays.most, accessDaysExpected)
    .default(accessDays.usual),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).default('info'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'an address such as smtps://user:password@mail.example.go.th:465', abort: true })
    .refine((url) => URL.parse(url)?.hostname !== '', 'an address with a host')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]{1,80} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'an address such as “Paituean <signs@example.go.th>”')
    .optional(),
  WEBHOOK_ALLOW_PRIVATE: z.stringbool({ error: 'true or false' }).default(false),
  METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{20,200}$/, '20 to 200 letters, digits and signs without a space').optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'an address such as https://login.example.go.th/realms/ministry', abort: true })
    .refine((url) => url.startsWith('https:') || loopback.has(URL.parse(url)?.hostname ?? ''), 'an address that begins with https://')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60, 'at most 60 characters').default('บัญชีของกระทรวง'),
  OIDC_CLAIM: z.string().regex(/^[\w:.-]{1,80}$/, 'the name of a claim such as email').default('email'),
  BACKUP_DIR: z.string().optional(),
  BACKUP_DIR_2: z.string().optional(),
  DISK_RESERVE_MB: z
    .string()
    .regex(/^[0-9]{1,9}$/, 'a whole number of megabytes')
    .transform(Number)
    .default(500)
})

export interface Config {
  host: string
  /** 0 takes any free one. */
  port: number
  dataFolder: string
  /** Where browsers reach us; absent: the address we listen on. */
  publicUrl: string | undefined
  logLevel: (typeof logLevels)[number]
  /** Our own certificate, PEM files; absent: without TLS, or a proxy in front has it. */
  tls?: { certFile: string; keyFile: string } | undefined
  /** How many proxies of ours stand in front, whose word on who asks is believed. */
  proxies?: number
  /** For how many days the access log is kept. */
  accessDays?: number
  /** How letters are sent; absent: none are. */
  mail?: { smtpUrl: string; from: string } | undefined
  /** Whether webhooks may go to addresses that are not public, and without TLS. */
  webhooksMayBePrivate?: boolean
  /** The ministry’s own directory of people; absent: they come in by password only. */
  directory?: { issuer: string; clientId: string; clientSecret: string; label: string; claim: string } | undefined
  /** Opens the figures for Prometheus to other machines; absent: they are for this one only. */
  metricsToken?: string | undefined
  /** Where backups go, and where a copy of each goes; absent: none are made. */
  backup?: { folder: string; secondFolder: string | undefined } | undefined
  /** With less of the disk free the server says it is not ready, bytes. */
  diskReserve?: number
}

/** A setting that cannot be used; the message says which, what was expected and what came. */
export class BadConfig extends Error {}

const secrets = new Set(['SMTP_URL', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN'])
const megabyte = 1024 * 1024

function tlsOf(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (cert !== undefined && key !== undefined) return { certFile: resolve(cert), keyFile: resolve(key) }
  const [missing, other] = cert === undefined ? ['TLS_CERT', 'TLS_KEY'] : ['TLS_KEY', 'TLS_CERT']
  if (cert !== undefined || key !== undefined) throw new BadConfig(`${missing}: expected a PEM file beside ${other}, received “”`)
  return undefined
}

/** A backup among the data would be lost with it. */
function backupOf(dataFolder: string, first: string | undefined, second: string | undefined): Config['backup'] {
  const folders = { BACKUP_DIR: first, BACKUP_DIR_2: second }
  if (first === undefined && second !== undefined) throw new BadConfig('BACKUP_DIR: expected a folder beside BACKUP_DIR_2, received “”')
  for (const [name, folder] of Object.entries(folders)) {
    if (folder === undefined) continue
    const way = relative(dataFolder, resolve(folder))
    // On Windows another drive's way is a whole one.
    if (way.split(sep)[0] !== '..' && !isAbsolute(way)) throw new BadConfig(`${name}: expected a folder outside DATA_DIR, received “${folder}”`)
  }
  if (first !== undefined && second !== undefined && resolve(first) === resolve(second))
    throw new BadConfig(`BACKUP_DIR_2: expected another folder than BACKUP_DIR, received “${second}”`)
  return first === undefined ? undefined : { folder: resolve(first), secondFolder: second === undefined ? undefined : resolve(second) }
}

type Parsed = z.infer<typeof Environment>
function directoryOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_CLAIM }: Parsed): Config['directory'] {
  if (OIDC_ISSUER === undefined) return undefined
  if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    throw new BadConfig(`${OIDC_CLIENT_ID === undefined ? 'OIDC_CLIENT_ID' : 'OIDC_CLIENT_SECRET'}: expected what the directory has given this system, beside OIDC_ISSUER, received “”`)
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, label: OIDC_LABEL, claim: OIDC_CLAIM }
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how shells and unit files say "not set".
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name}: expected ${message}, received ${secrets.has(name) ? 'another (not repeated here: it may hold a password)' : `“${set[name] ?? ''}”`}`
    })
    throw new BadConfig(lines.join('\n'))
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SMTP_URL, MAIL_FROM, WEBHOOK_ALLOW_PRIVATE } = parsed.data
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new BadConfig('MAIL_FROM: expected an address such as “Paituean <signs@example.go.th>” beside SMTP_URL, received “”')
  const { METRICS_TOKEN, BACKUP_DIR, BACKUP_DIR_2, DISK_RESERVE_MB, TLS_CERT, TLS_KEY, TRUST_PROXY, ACCESS_LOG_DAYS } = parsed.data
  return {
    host: HOST,
    port: PORT,
    dataFolder: resolve(DATA_DIR),
    publicUrl: PUBLIC_URL,
    logLevel: LOG_LEVEL,
    tls: tlsOf(TLS_CERT, TLS_KEY),
    proxies: TRUST_PROXY,
    accessDays: ACCESS_LOG_DAYS,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    webhooksMayBePrivate: WEBHOOK_ALLOW_PRIVATE,
    directory: directoryOf(parsed.data),
    metricsToken: METRICS_TOKEN,
    backup: backupOf(resolve(DATA_DIR), BACKUP_DIR, BACKUP_DIR_2),
    diskReserve: DISK_RESERVE_MB * megabyte
  }
}
