/** The page that lies on the sign's own disk and never changes: it finds the version to start, without a network, and runs that version's own outer page. */
import './host.css'
import { fetchVersion } from './fetch-version.ts'
import { openSlots, type Slots, type Version } from './slots.ts'
import { twoParts } from './two-parts.ts'

/** What it has for the version that it runs; this never changes either. */
export interface Loader {
  first: Version
  /** Null: the storage cannot be opened. */
  slots: Slots | null
  /** The newest version of a server, unless it `has` that build. */
  newest(server: string, has: (build: string) => boolean): Promise<Version | null>
}
declare global {
  interface Window {
    /** The version that came with the kit, put here by `built-in.js` beside this page. */
    paitueanBuiltIn?: Version
    paitueanLoader?: Loader
  }
}

const leastMs = 2000
const mostMs = 60_000
const said = new URLSearchParams(location.hash.slice(1))
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Undefined where the kit brought none, as in an app's own folder. */
const builtIn = (): Promise<Version | undefined> =>
  new Promise((done) => {
    const script = document.createElement('script')
    script.onload = script.onerror = () => done(window.paitueanBuiltIn)
    script.src = 'built-in.js'
    document.head.appendChild(script)
  })

async function firstVersion(slots: Slots | null): Promise<Version> {
  const here = slots && (await slots.pick(said.get('slot') === 'previous'))
  if (here) return here
  let version: Version | null | undefined = await builtIn()
  for (let waitMs = leastMs; !version; waitMs = Math.min(mostMs, 2 * waitMs)) {
    version = await fetchVersion(String(said.get('server')), () => false).catch(() => null)
    if (!version) await sleep(waitMs * (0.5 + Math.random()))
  }
  if (slots) await slots.put(version).catch(() => undefined)
  return version
}

async function load(): Promise<void> {
  const name = document.getElementById('name')
  if (name) name.textContent = said.get('name')
  const slots = await openSlots().catch(() => null)
  const first = await firstVersion(slots)
  window.paitueanLoader = { first, slots, newest: fetchVersion }
  const script = document.createElement('script')
  script.text = twoParts(first.text).host
  document.head.appendChild(script)
}

void load()
