/** A kiosk in an old Chromium: a process group of its own, which can be killed as a power cut would. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { openDevTools } from './devtools.ts'

const startMs = 30_000

export type OldBrowser = Awaited<ReturnType<typeof startOldBrowser>>

export async function startOldBrowser(program: string, profile: string, url: string) {
  const child = spawn(
    program,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--window-size=1920,1080',
      '--force-device-scale-factor=1',
      '--autoplay-policy=no-user-gesture-required',
      '--enable-logging=stderr',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      url
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true }
  )
  const ended = once(child, 'exit')
  const complaints: string[] = []
  let heartbeats = 0
  const port = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1]
      if (found !== undefined) resolve(Number(found))
      if (/CONSOLE.*"HB \d+"/.test(line)) heartbeats++
      else if (line.includes('CONSOLE')) complaints.push(line)
    })
    setTimeout(() => reject(new Error(`${program} did not start within ${startMs / 1000} s`)), startMs).unref()
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${program} ended at its start`)))
  })
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  try {
    const devTools = await openDevTools(await port)
    return {
      ...devTools,
      /** What the page said on its console beside its heartbeat. */
      complaints,
      heartbeats: () => heartbeats,
      async kill(): Promise<void> {
        devTools.close()
        await kill()
      }
    }
  } catch (fault) {
    await kill()
    throw fault
  }
}
