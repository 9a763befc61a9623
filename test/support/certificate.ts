import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export interface CertificateFiles {
  certFile: string
  keyFile: string
  /** PEM, for whoever is to trust it. */
  cert: string
}

/** A certificate for this machine that vouches for itself, put in place of what stands in the folder. */
export async function makeCertificate(folder: string): Promise<CertificateFiles> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] }]
  })
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
  for (const [file, text] of [[files.certFile, cert], [files.keyFile, key]] as const) {
    await writeFile(`${file}.new`, text, { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  return { ...files, cert }
}
