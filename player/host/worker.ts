/** Service worker of /player/: its files are in this very script, since Cache Storage is not on disk when power is cut. */
export {}

interface KeptFile {
  type: string
  /** Base64. */
  body: string
}
declare const keptFiles: Readonly<Record<string, KeptFile>>

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Response): void
}
interface Scope extends EventTarget {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
}
const scope = self as object as Scope

/** What the server says of its pages. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' ws: wss:"
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

scope.addEventListener('activate', (event) => (event as Extendable).waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take-over') void scope.skipWaiting()
})
scope.addEventListener('fetch', (event) => {
  const fetching = event as Fetching
  const { origin, pathname } = new URL(fetching.request.url)
  const [, name] = /^\/player\/([^/]*)$/.exec(pathname) || []
  if (name === undefined || origin !== scope.location.origin) return
  const file = keptFiles[name || 'index.html']
  const headers = { 'content-type': file ? file.type : '', 'x-content-type-options': 'nosniff', 'content-security-policy': policy }
  if (file) fetching.respondWith(new Response(bytesOf(file.body), { headers }))
})
