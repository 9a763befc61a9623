import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'

export interface Listed {
  email: string
  verified: boolean
}
export interface MinistryDirectory {
  issuer: string
  /** Who is in it, by login. */
  people: Map<string, Listed>
  /** From here on its ID tokens bear signatures that are not its own. */
  forge(): void
  /** Knows this system from here on. */
  admit(publicUrl: string): void
}
export const client = { id: 'paituean', secret: 'what the directory gave this system' }

/** Another first letter in the third part. */
function spoilSignature(response: ServerResponse): void {
  const end = response.end.bind(response)
  const spoilt = (body: unknown) => String(body).replace(/("id_token":"[^".]+\.[^".]+\.)(.)/, (_, before: string, first: string) => before + (first === 'A' ? 'B' : 'A'))
  Object.assign(response, { end: (body: unknown) => end(spoilt(body)) })
}

/** The real OpenID Connect server of `oidc-provider`, on this machine. */
export async function startMinistryDirectory(): Promise<MinistryDirectory> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const people = new Map<string, Listed>()
  let isForging = false
  return {
    issuer,
    people,
    forge: () => void (isForging = true),
    admit(publicUrl) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [`${publicUrl}/api/directory/return`] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        cookies: { keys: ['for this test'] },
        findAccount: (_, login) => ({
          accountId: login,
          claims: () => ({ sub: login, email: people.get(login)?.email, email_verified: people.get(login)?.verified })
        })
      })
      const handle = provider.callback()
      server.on('request', (request, response) => {
        if (isForging && request.url === '/token') spoilSignature(response)
        void handle(request, response)
      })
    }
  }
}
