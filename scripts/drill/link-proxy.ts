/** A network between one sign and the server that can be made bad: TCP in the middle. */
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createMeddler, type Wishes } from './meddling.ts'

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
  wishes: Wishes
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
    wishes: { prank: null, onReport: null, spoils: false, spoilt: 0 },
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
    const meddler = createMeddler(proxy.wishes)
    pairs.add(pair)
    const end = (): void => {
      near.destroy()
      far.destroy()
      pairs.delete(pair)
    }
    /** Pieces keep their order when some of them are late. */
    const pass = (from: Socket, to: Socket, through: (piece: Buffer) => Buffer, lost: readonly LinkMode[]): void => {
      let last = Promise.resolve()
      from.on('data', (piece) => {
        if (lost.includes(proxy.mode)) return
        const passed = through(Buffer.from(piece))
        const late = proxy.mode === 'slow' ? new Promise<void>((over) => setTimeout(over, slowMs)) : Promise.resolve()
        last = Promise.all([last, late]).then(() => {
          if (to.writable && passed.length > 0) to.write(passed)
        })
      })
    }
    pass(near, far, meddler.toServer, ['hole'])
    pass(far, near, meddler.toSign, ['hole', 'deaf'])
    for (const socket of pair) {
      socket.on('error', end)
      socket.on('close', end)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  proxy.port = (server.address() as AddressInfo).port
  return proxy
}
