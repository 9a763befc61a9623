/** Thousands of connections in one process, each no more than a WebSocket; they tell when a message came and how long it was. */
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'

export interface LightClients {
  /** Resolves when every client has had a message since the last call of `expect`: when each came, as UTC ms, and all bytes. */
  all(): Promise<{ arrivals: number[]; bytes: number }>
  /** Forgets what came. */
  expect(): void
  close(): void
}

/** Connections opened at once, so that no listen queue overflows. */
const atOnce = 100

interface Parts {
  clients: number
  /** The address of each. */
  url: string
  /** What a client answers to a text, and whether it is one that counts. */
  hear?: (client: number, text: string) => { answer?: string; counts: boolean }
}

export async function openLightClients({ clients, url, hear = () => ({ counts: true }) }: Parts): Promise<LightClients> {
  let arrivals: number[] = []
  let bytes = 0
  let done = Promise.withResolvers<undefined>()
  const sockets: WebSocket[] = []
  const open = (client: number): Promise<void> =>
    new Promise((opened, failed) => {
      const socket = new WebSocket(url, { perMessageDeflate: false })
      sockets.push(socket)
      socket.once('open', () => opened())
      socket.once('error', failed)
      socket.on('message', (data: Buffer) => {
        const text = data.toString()
        const { answer, counts } = hear(client, text)
        if (answer !== undefined) socket.send(answer)
        if (!counts) return
        bytes += data.length
        if (arrivals.push(performance.timeOrigin + performance.now()) === clients) done.resolve(undefined)
      })
    })
  for (let first = 0; first < clients; first += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, clients - first) }, (_, index) => open(first + index)))
    await wait(1)
  }
  return {
    async all() {
      await done.promise
      return { arrivals, bytes }
    },
    expect() {
      arrivals = []
      bytes = 0
      done = Promise.withResolvers()
    },
    close() {
      for (const socket of sockets) socket.terminate()
    }
  }
}
