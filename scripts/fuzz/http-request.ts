import { Agent, request, type OutgoingHttpHeaders } from 'node:http'

export interface Asked {
  method: string
  path: string
  headers: OutgoingHttpHeaders
  body: Buffer | undefined
}
export interface Answered {
  status: number
  /** Parsed where it is JSON. */
  body: unknown
}

const answerMs = 60_000
const agent = new Agent({ keepAlive: true, maxSockets: 32 })

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Sends what `fetch` would refuse to send, over connections that are kept. */
export function sendRequest(url: string, { method, path, headers, body }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url)
  return new Promise((answered, failed) => {
    const asked = request({ hostname, port, method, path, headers, agent, timeout: answerMs }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => answered({ status: response.statusCode ?? 0, body: jsonOr(Buffer.concat(chunks).toString('utf8')) }))
      response.once('error', failed)
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', failed)
    asked.end(body)
  })
}
