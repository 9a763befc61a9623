/** The server's own certificate, taken anew when its files are renewed. */
import { watchFile, unwatchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createSecureContext, type SecureContextOptions, type Server } from 'node:tls'

export interface CertificateFiles {
  /** PEM: ours first, then those that vouch for it. */
  certFile: string
  keyFile: string
}

/** Forward-secret and authenticated, the strongest first (OpenSSL's names). */
const ciphers = [
  'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'
].join(':')
/** How often the files are looked at, ms. */
const lookEveryMs = 10_000

/** What a secure server is made with. Throws when the files cannot be read or do not belong together. */
export async function readCertificate({ certFile, keyFile }: CertificateFiles): Promise<Pick<SecureContextOptions, 'cert' | 'key' | 'minVersion' | 'ciphers' | 'honorCipherOrder'>> {
  const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)])
  const options = { cert, key, minVersion: 'TLSv1.2', ciphers, honorCipherOrder: true } as const
  createSecureContext(options)
  return options
}

interface Following extends CertificateFiles {
  /** Told of each change, and whether it could be taken: of a pair that is half written the old one stays. */
  onChange: (fault: unknown) => void
  everyMs?: number
}

/** New connections get the new certificate; those that stand go on. Returns its stop. */
export function followCertificate(server: Server, { certFile, keyFile, onChange, everyMs = lookEveryMs }: Following): () => void {
  const renew = (): void => {
    readCertificate({ certFile, keyFile })
      .then((options) => server.setSecureContext(options))
      .then(() => onChange(undefined), onChange)
  }
  // Looked at rather than listened to: renewal replaces links and folders.
  for (const file of [certFile, keyFile]) watchFile(file, { interval: everyMs, persistent: false }, renew)
  return () => {
    for (const file of [certFile, keyFile]) unwatchFile(file, renew)
  }
}
