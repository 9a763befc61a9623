import { io } from 'socket.io-client'
import { consoleNamespace, type ServerToConsole } from '../../server/protocol/console-wire.ts'

type Told<Event extends keyof ServerToConsole> = Parameters<ServerToConsole[Event]>[0]

/** A console that only listens; it remembers what it was told until somebody asks. */
export async function watchConsole(url: string, cookie: string) {
  const socket = io(url + consoleNamespace, { extraHeaders: { cookie }, transports: ['websocket'], reconnection: false })
  const told: { event: string; what: unknown }[] = []
  const waiting = new Set<() => void>()
  socket.onAny((event: string, what: unknown) => {
    told.push({ event, what })
    for (const look of waiting) look()
  })
  await new Promise<void>((connected, failed) => socket.once('connect', connected).once('connect_error', failed))
  return {
    told,
    /** The first telling that `isIt`, from before or to come. */
    until: <Event extends keyof ServerToConsole>(event: Event, isIt: (what: Told<Event>) => boolean): Promise<Told<Event>> =>
      new Promise((found) => {
        const look = () => {
          const hit = told.find((one) => one.event === event && isIt(one.what as Told<Event>))
          if (hit === undefined) return
          waiting.delete(look)
          found(hit.what as Told<Event>)
        }
        waiting.add(look)
        look()
      }),
    close: () => socket.disconnect()
  }
}
