/** Files: the renderings and films by their sha256, the player's page, the manual, the console's pages. */
import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type Express, type RequestHandler, type Response } from 'express'
import type { MediaDoor } from '../control/media-door.ts'
import { Failure } from '../domain/failure.ts'
import { contentPolicy, framedPolicy, policyHeader } from './content-policy.ts'

export interface PageParts {
  folders: PageFolders
  mediaDoor: MediaDoor
}
export interface PageFolders {
  /** Built console and player, each with an index.html. */
  console: string
  player: string
  /** Where the file of a sha256 stands. */
  mediaFile: (sha256: string) => string
}

/** A reader that has all of it asks for what follows. */
const outOfRange = 416
/** How a WebM file begins. */
const ebml = 0x1a45dfa3
const yearMs = 365 * 24 * 3600 * 1000

/** What is kept, by its first bytes: files carry no name. */
async function mimeOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    if (buffer[0] === 0x89) return 'image/png'
    if (buffer.toString('latin1', 4, 8) === 'ftyp') return 'video/mp4'
    return buffer.readUInt32BE(0) === ebml ? 'video/webm' : 'image/jpeg'
  } finally {
    await handle.close()
  }
}

/** Never changes under its name; a player's page may come from another origin (its own disk). */
const media =
  (mediaFile: (sha256: string) => string, door: MediaDoor): RequestHandler<{ sha256: string }> =>
  async (request, response) => {
    const { sha256 } = request.params
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Failure('bad-input', { what: 'address', expected: 'a sha256', received: sha256.slice(0, 80) })
    const unknown = new Failure('not-found', { what: `media ${sha256}` })
    const opens = await door.opens(sha256, request.headers.cookie)
    if (opens === undefined) throw unknown
    const file = mediaFile(sha256)
    const mime = await mimeOf(file).catch(() => {
      throw unknown
    })
    response.type(mime)
    if (opens === 'anyone') {
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    } else response.setHeader('Cache-Control', 'private, max-age=3600')
    await new Promise<void>((done, fail) => {
      response.sendFile(file, { immutable: true, maxAge: yearMs, cacheControl: opens === 'anyone', dotfiles: 'allow' }, (fault: unknown) => {
        if (fault instanceof Error && 'status' in fault && fault.status === outOfRange) {
          response.status(outOfRange).setHeader('Cache-Control', 'no-store').end()
          return done()
        }
        // A reader that goes away in the middle is no fault of ours.
        if (fault instanceof Error && !response.headersSent) fail(fault)
        else done()
      })
    })
  }

const neverStale = (response: Response): void => {
  response.setHeader('Cache-Control', 'no-cache')
}

/** Built files carry their hash in their names; others are asked for anew each time. */
const named = /-[\w-]{8,}\.\w+$/
const built = (folder: string): RequestHandler =>
  express.static(folder, {
    index: false,
    maxAge: yearMs,
    immutable: true,
    dotfiles: 'allow',
    setHeaders: (response: Response, path) => {
      if (!named.test(path)) neverStale(response)
      // XML, of which the library does not say in what encoding.
      if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8')
    }
  })

/** A sign's loader on its own disk fetches the newest page from here. */
const forEveryOrigin: RequestHandler = (_request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  next()
}

const page =
  (folder: string, file = 'index.html'): RequestHandler =>
  (_request, response) => {
    neverStale(response)
    response.sendFile(join(folder, file), { cacheControl: false, dotfiles: 'allow' })
  }

const nonceBytes = 16

/** Its component library writes style elements: they carry a number that is another at every load. */
function consolePage(folder: string): RequestHandler {
  let text: Promise<string> | undefined
  return async ({ headers }, response) => {
    text ??= readFile(join(folder, 'index.html'), 'utf8')
    const nonce = randomBytes(nonceBytes).toString('base64')
    response.setHeader(policyHeader, contentPolicy(headers.host ?? '', { styleNonce: nonce }))
    response.setHeader('Cache-Control', 'no-store')
    response.type('html').send((await text).replace('{style-nonce}', nonce))
  }
}

export function servePages(app: Express, { folders: { console, player, mediaFile }, mediaDoor }: PageParts): void {
  app.get('/media/:sha256', media(mediaFile, mediaDoor))
  // An expression, since a path in words stands for both spellings.
  app.get(/^\/player$/, (_request, response) => {
    response.redirect('/player/')
  })
  app.use('/player', framedPolicy, forEveryOrigin)
  app.get('/player/', page(player))
  app.use('/player', built(player))
  app.get('/manual', page(console, 'manual.html'))
  app.get('/manual/en', page(console, 'manual-en.html'))
  app.use(built(console))
  // Every other address that is not a file's is a page of the console.
  app.get(/^\/(?!api\/|media\/|player\/|socket\.io\/|assets\/)[^.]*$/, consolePage(console))
}
