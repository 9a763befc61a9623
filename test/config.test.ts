import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'

test('nothing set gives the defaults', () => {
  expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 8076, dataFolder: resolve('.data'), publicUrl: undefined, logLevel: 'info', tls: undefined, proxies: 0, accessDays: 120, mail: undefined, webhooksMayBePrivate: false, metricsToken: undefined, backup: undefined, diskReserve: 500 * 1024 * 1024 })
})

test.each([
  ['PORT', 'eighty', 'PORT: expected a whole number from 0 to 65535, received “eighty”'],
  ['PORT', '70000', 'PORT: expected a whole number from 0 to 65535, received “70000”'],
  ['HOST', 'not a host', 'HOST: expected a host name or an address such as 0.0.0.0, received “not a host”'],
  ['PUBLIC_URL', 'signs.example', 'PUBLIC_URL: expected an address such as https://signs.example.go.th, received “signs.example”'],
  ['PUBLIC_URL', 'https://signs.example/x', 'PUBLIC_URL: expected an address without a path, received “https://signs.example/x”'],
  ['TRUST_PROXY', 'yes', 'TRUST_PROXY: expected how many proxies of yours stand in front, a whole number from 0 to 9, received “yes”'],
  ['ACCESS_LOG_DAYS', '89', 'ACCESS_LOG_DAYS: expected from 90 days, which the Computer Crime Act (section 26) asks for, to 730, received “89”'],
  ['ACCESS_LOG_DAYS', '1000', 'ACCESS_LOG_DAYS: expected from 90 days'],
  ['TLS_CERT', 'cert.pem', 'TLS_KEY: expected a PEM file beside TLS_CERT, received “”'],
  ['TLS_KEY', 'key.pem', 'TLS_CERT: expected a PEM file beside TLS_KEY, received “”'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, received “loud”'],
  ['MAIL_FROM', 'nobody', 'MAIL_FROM: expected an address such as “Paituean <signs@example.go.th>”, received “nobody”'],
  ['WEBHOOK_ALLOW_PRIVATE', 'perhaps', 'WEBHOOK_ALLOW_PRIVATE: expected true or false, received “perhaps”'],
  ['DISK_RESERVE_MB', 'some', 'DISK_RESERVE_MB: expected a whole number of megabytes, received “some”'],
  ['BACKUP_DIR', '.data/backups', 'BACKUP_DIR: expected a folder outside DATA_DIR, received “.data/backups”'],
  ['BACKUP_DIR', '.data', 'BACKUP_DIR: expected a folder outside DATA_DIR, received “.data”'],
  ['BACKUP_DIR_2', '/backups', 'BACKUP_DIR: expected a folder beside BACKUP_DIR_2, received “”']
])('%s=%s is refused with what was expected', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message)
})

test('letters need the address they come from, and a password that stands in a refused address is not repeated', () => {
  const smtpUrl = 'smtps://signs:secret@mail.example.go.th:465'
  expect(readConfig({ SMTP_URL: smtpUrl, MAIL_FROM: 'Paituean <signs@example.go.th>' }).mail).toEqual({ smtpUrl, from: 'Paituean <signs@example.go.th>' })
  expect(() => readConfig({ SMTP_URL: smtpUrl })).toThrow('MAIL_FROM: expected an address')
  expect(() => readConfig({ SMTP_URL: 'https://signs:secret@mail.example.go.th' })).toThrow(/^SMTP_URL: expected an address such as (?!.*:secret@mail)/)
})

test('backups go to one place or to two different ones', () => {
  expect(readConfig({ BACKUP_DIR: '.data-backups' }).backup).toEqual({ folder: resolve('.data-backups'), secondFolder: undefined })
  expect(readConfig({ BACKUP_DIR: '/a', BACKUP_DIR_2: '/b' }).backup).toEqual({ folder: resolve('/a'), secondFolder: resolve('/b') })
  expect(() => readConfig({ BACKUP_DIR: '/a', BACKUP_DIR_2: '/a/' })).toThrow('BACKUP_DIR_2: expected another folder than BACKUP_DIR')
})

test('the token for figures is long, and a refused one is not repeated', () => {
  expect(readConfig({ METRICS_TOKEN: 'a-token-of-some-length' }).metricsToken).toBe('a-token-of-some-length')
  expect(() => readConfig({ METRICS_TOKEN: 'short-secret' })).toThrow(/^METRICS_TOKEN: expected 20 to 200 (?!.*short-secret)/)
})
