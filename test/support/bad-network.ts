import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { createSeeded } from '../../scripts/simulator/seeded.ts'

/** A network between signs and the server that a seed makes bad. */
export interface BadNetwork {
  /** The server as it is reached through it. */
  url: string
  /** Cuts this part of the connections, 0 to 1, without a farewell. */
  cut(part: number): void
  /** Nothing comes through in either direction any more, and nobody is told: connections are half open. New ones get through. */
  swallow(): void
  open(): number
}

/** Every piece of data waits up to so many ms, in order. */
export async function startBadNetwork(server: string, { seed, delayMs }: { seed: string; delayMs: number }): Promise<BadNetwork> {
  const chance = createSeeded(seed)
  const { hostname, port } = new URL(server)
  const lines = new Set<{ ends: Socket[]; swallowed: boolean }>()

  const listener = createServer((near) => {
    const far = connect(Number(port), hostname)
    const line = { ends: [near, far], swallowed: false }
    lines.add(line)
    const carry = (from: Socket, to: Socket): void => {
      let last = Promise.resolve()
      from.on('data', (piece) => {
        const late = chance.whole(delayMs + 1)
        last = last.then(async () => {
          if (late > 0) await new Promise((over) => setTimeout(over, late))
          if (!line.swallowed && !to.destroyed) to.write(piece)
        })
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        lines.delete(line)
        void last.then(() => to.destroy())
      })
    }
    carry(near, far)
    carry(far, near)
  })
  await new Promise<void>((up) => listener.listen(0, '127.0.0.1', up))
  const stop = (): void => {
    for (const { ends } of lines) for (const end of ends) end.destroy()
  }
  onTestFinished(async () => {
    stop()
    await new Promise((closed) => listener.close(closed))
  })
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut(part) {
      for (const { ends } of [...lines]) if (chance.chance(part)) for (const end of ends) end.resetAndDestroy()
    },
    swallow() {
      for (const line of lines) line.swallowed = true
    },
    open: () => lines.size
  }
}
