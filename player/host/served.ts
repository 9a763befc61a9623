/** The page at /player/: no kit, the server brings it. A service worker keeps it for a start without a network, where the browser allows one. */
import './host.css'
import type { Carrier } from './contract.ts'
import { openFrames, type Edition } from './frames.ts'
import { readLaunch } from './launch.ts'

/** What a service worker has been given reaches the disk only half a minute later. */
const onDiskMs = 60_000
const workerMs = 60_000
/** Where this session of the browser keeps since when there is a worker, UTC ms. */
const mark = 'worker-since'

const edition = (build: string): Edition => ({ build, fill: (frame) => void (frame.src = `app.html?${build}`) })

function serve(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  const isBrought = !!(serviceWorker && serviceWorker.controller)
  let kind: Carrier['kind'] = isBrought ? 'worker' : 'none'
  const now = (): number => performance.timeOrigin + performance.now()
  const installed = (): number => Number(sessionStorage.getItem(mark)) || 0
  // A page that the worker has brought into a new browser was on disk; after a reload it may not be there yet.
  const durable = (): boolean => kind === 'worker' && (installed() > 0 ? now() - installed() > onDiskMs : isBrought)
  const registration = serviceWorker
    ? serviceWorker.register('worker.js').then(async (made) => {
        await serviceWorker.ready
        kind = 'worker'
        if (!isBrought) sessionStorage.setItem(mark, String(now()))
        return made
      })
    : Promise.resolve(null)
  const known = registration.catch(() => null)

  /** The worker with the new version takes its place; the page that stands has all it needs, or asks the server. */
  async function renewWorker(made: ServiceWorkerRegistration): Promise<void> {
    await made.update()
    const next = made.installing || made.waiting
    if (!next) return
    const changed = new Promise((done) => serviceWorker && serviceWorker.addEventListener('controllerchange', done))
    // One that is still being installed takes over as soon as it can.
    next.postMessage('take-over')
    await Promise.race([changed, new Promise((_, fail) => setTimeout(() => fail(new Error('The new version did not take over')), workerMs))])
  }
  const source = {
    carrier: () => ({ kind, durable: durable(), refused: null }),
    async renew(_standing: string, build: string) {
      const made = await known
      if (made) await renewWorker(made)
      return edition(build)
    },
    proved: () => undefined
  }
  openFrames(readLaunch(location.hash), source, edition(import.meta.env.PLAYER_BUILD))
}

serve()
