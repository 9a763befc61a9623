/** One page over the DevTools protocol, with only what Chromium 64 knows of it. */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const tries = 100

const Targets = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string().optional() }))
const Reply = z.object({ id: z.number().optional(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() })
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() }).optional()
})
const Screenshot = z.object({ data: z.string() })

/** The page may come a little after the browser listens. */
async function pageOf(port: number): Promise<string> {
  for (let left = tries; left > 0; left--) {
    const targets = Targets.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
    const address = targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl
    if (address !== undefined) return address
    await wait(100)
  }
  throw new Error('The browser has no page')
}

export type DevTools = Awaited<ReturnType<typeof openDevTools>>

/** `port`: where the browser listens on this machine. */
export async function openDevTools(port: number) {
  const address = await pageOf(port)
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error(`No DevTools at ${address}`))
  })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (fault: Error) => void }>()
  socket.onmessage = ({ data }) => {
    const { id, result, error } = Reply.parse(JSON.parse(String(data)))
    const asked = waiting.get(id ?? -1)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  }
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone'))
  }
  let asked = 0
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
  return {
    /** The value of an expression, awaited; throws what it throws. */
    async evaluate(expression: string): Promise<unknown> {
      const told = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      const { result, exceptionDetails: thrown } = Evaluated.parse(told)
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
      return result.value
    },
    async screenshot(): Promise<Buffer> {
      return Buffer.from(Screenshot.parse(await ask('Page.captureScreenshot', { format: 'png' })).data, 'base64')
    },
    close: () => socket.close()
  }
}
