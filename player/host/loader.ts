/** The page that lies on the sign's own disk and never changes: it starts the newest proved version of the sign's page without a network. */
import { fetchVersion } from './fetch-version.ts'
import { openFrames, type Edition } from './frames.ts'
import { readLaunch } from './launch.ts'
import { openSlots, type Slots, type Version } from './slots.ts'

declare global {
  interface Window {
    /** The version that came with the kit, put here by `built-in.js` beside this page. */
    paitueanBuiltIn?: Version
  }
}

const leastMs = 2000
const mostMs = 60_000
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const editionOf = ({ build, text }: Version): Edition => ({
  build,
  fill: (frame) => void (frame.srcdoc = text)
})

/** Undefined where the kit brought none, as in an app's own folder. */
const builtIn = (): Promise<Version | undefined> =>
  new Promise((done) => {
    const script = document.createElement('script')
    script.onload = script.onerror = () => done(window.paitueanBuiltIn)
    script.src = 'built-in.js'
    document.head.appendChild(script)
  })

async function firstVersion(slots: Slots | null, server: string, previous: boolean): Promise<Version> {
  const here = slots && (await slots.pick(previous))
  if (here) return here
  let version: Version | null | undefined = await builtIn()
  for (let waitMs = leastMs; !version; waitMs = Math.min(mostMs, 2 * waitMs)) {
    version = await fetchVersion(server, () => false).catch(() => null)
    if (!version) await sleep(waitMs * (0.5 + Math.random()))
  }
  if (slots) await slots.put(version).catch(() => undefined)
  return version
}

async function load(): Promise<void> {
  const launch = readLaunch(location.hash)
  const name = document.getElementById('name')
  if (name) name.textContent = launch.name
  const slots = await openSlots().catch(() => null)
  const first = await firstVersion(slots, launch.server, launch.previous)
  const source = {
    carrier: () => ({ kind: 'disk' as const, durable: !!slots, refused: slots && slots.refused() }),
    async renew(standing: string) {
      const version = await fetchVersion(launch.server, (build) => build === standing || (!!slots && build === slots.refused()))
      return version && (!slots || (await slots.put(version))) ? editionOf(version) : null
    },
    proved: ({ build }: Edition) => void (slots && slots.proved(build).catch(() => undefined))
  }
  openFrames(launch, source, editionOf(first))
}

void load()
