/** A network between one sign and the server that can be made bad: TCP in the middle. */
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type LinkMode =
  | 'good'
  /** Nothing passes either way, and nobody is told: half-open. */
  | 'hole'
  /** What the sign says arrives, what the server says does not: answers are lost. */
  | 'deaf'
  /** Every piece is late. */
  | 'slow'
export interface LinkProxy {
  port: number
  mode: LinkMode
  /** Resets every connection. */
  cut(): void
  close(): Promise<void>
}

const slowMs = 300

/** `target`: the server's port on loopback, asked anew for each connection. */
export async function startLinkProxy(target: () => number): Promise<LinkProxy> {
  const pairs = new Set<[Socket, Socket]>()
  const proxy: LinkProxy = {
    port: 0,
    mode: 'good',
    cut() {
      for (const [near, far] of pairs) {
        near.resetAndDestroy()
        far.resetAndDestroy()
      }
      pairs.clear()
    },
    close: () =>
      new Promise((closed) => {
        proxy.cut()
        server.close(() => closed())
      })
  }
  const server = createServer((near) => {
    const far = connect(target(), '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    const end = (): void => {
      near.destroy()
      far.destroy()
      pairs.delete(pair)
    }
    const pass = (from: Socket, to: Socket, lost: readonly LinkMode[]) =>
      from.on('data', (piece) => {
        if (lost.includes(proxy.mode)) return
        if (proxy.mode === 'slow') setTimeout(() => to.writable && to.write(piece), slowMs)
        else if (to.writable) to.write(piece)
      })
    pass(near, far, ['hole'])
    pass(far, near, ['hole', 'deaf'])
    for (const socket of pair) {
      socket.on('error', end)
      socket.on('close', end)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  proxy.port = (server.address() as AddressInfo).port
  return proxy
}
