/** Renderings on the sign: fetched, checked by sha256, kept strictly, checked again at every boot. */
import type { Asset } from '../server/domain/manifest.ts'
import { fault } from './fault.ts'
import { sha256 } from './sha256.ts'
import type { Shelf } from './shelf.ts'
import { noAnswer } from './pause.ts'
import { decodePicture } from './stage.ts'

export type Held = { url: string } | { missing: 'missing' | 'corrupt' }

export interface Assets {
  /** From the storage, its bytes checked once a boot; a corrupt one is thrown away. */
  held(sha256: string): Promise<Held>
  /** Has it stored, checked and decoded with its right size, fetching it if need be; throws a Fault. */
  obtain(asset: Asset): Promise<void>
  /** Checks one again that could not be drawn. */
  doubt(sha256: string): Promise<void>
  /** Keeps only these. */
  collect(needed: ReadonlySet<string>): Promise<void>
}

/** A larger file comes in pieces of this size. */
const pieceBytes = 1024 * 1024
const downloadMs = 300_000

async function measurePicture(url: string): Promise<[width: number, height: number]> {
  const image = new Image()
  await decodePicture(image, url)
  return [image.naturalWidth, image.naturalHeight]
}

/** `origin` is empty when the page comes from the server itself. */
export function createAssets(shelf: Shelf, origin: string): Assets {
  const urls = new Map<string, Promise<Held>>()
  const decoded = new Set<string>()
  const pending = new Map<string, Promise<void>>()

  const doubt = async (name: string): Promise<void> => {
    const was = urls.get(name)
    urls.delete(name)
    decoded.delete(name)
    const held = await was
    if (held && 'url' in held) URL.revokeObjectURL(held.url)
  }
  const check = async (name: string): Promise<Held> => {
    try {
      const blob = await shelf.asset(name)
      if (blob === undefined) return { missing: 'missing' }
      if ((await sha256(await new Response(blob).arrayBuffer())) === name) return { url: URL.createObjectURL(blob) }
    } catch {
      // A blob whose file is gone or cannot be read is as good as corrupt.
    }
    await shelf.commit({ dropAssets: [name] }).catch(() => undefined)
    return { missing: 'corrupt' }
  }
  const held = async (name: string): Promise<Held> => {
    const known = urls.get(name) ?? check(name)
    urls.set(name, known)
    const answer = await known
    if ('missing' in answer && urls.get(name) === known) urls.delete(name)
    return answer
  }
  /** All bytes, or some of them from a server that gives parts. */
  const download = async (name: string, range?: string): Promise<ArrayBuffer> => {
    const whole = fetch(`${origin}/media/${name}`, { cache: 'no-store', headers: range ? { range } : {} }).then((answer) => {
      if (answer.status !== (range ? 206 : 200)) throw new Error(`the server answered ${answer.status}`)
      return answer.arrayBuffer()
    })
    return Promise.race([whole, noAnswer(downloadMs)]).catch((thrown: unknown) => {
      throw fault('download', name, thrown)
    })
  }
  const store = async ({ sha256: name, bytes, mime }: Asset): Promise<void> => {
    const { blob, pieces } =
      bytes > pieceBytes
        ? await (await import('./pieces.ts')).gatherPieces(name, bytes, pieceBytes, shelf, (range) => download(name, range))
        : { blob: new Blob([await download(name)]), pieces: [] }
    const content = await new Response(blob).arrayBuffer()
    const found = await sha256(content)
    if (content.byteLength !== bytes || found !== name) {
      await shelf.commit({ dropAssets: pieces })
      throw fault('checksum', name, `expected ${bytes} bytes but received ${content.byteLength}, of sha256 ${found}`)
    }
    await shelf.commit({ asset: { sha256: name, blob: blob.slice(0, bytes, mime) }, dropAssets: pieces }).catch((thrown: unknown) => {
      throw fault('storage', name, thrown)
    })
  }
  const bring = async (asset: Asset): Promise<void> => {
    const { sha256: name, width, height } = asset
    const film = asset.mime.startsWith('video') ? await import('./film-screen.ts') : null
    if ('missing' in (await held(name))) await store(asset)
    const back = await held(name)
    if ('missing' in back) throw fault('storage', name, 'what was stored cannot be read back')
    if (decoded.has(name)) return
    const [w, h] = await (film ? film.measureFilm(back.url) : measurePicture(back.url)).catch((thrown: unknown) => {
      throw fault('undecodable', name, thrown)
    })
    if (w !== width || h !== height) throw fault('wrong-size', name, `expected ${width}×${height} pixels but received ${w}×${h}`)
    decoded.add(name)
  }
  return {
    held,
    doubt,
    obtain(asset) {
      const { sha256: name } = asset
      const work =
        pending.get(name) ??
        bring(asset).then(
          () => void pending.delete(name),
          (thrown: unknown) => {
            pending.delete(name)
            throw thrown
          }
        )
      pending.set(name, work)
      return work
    },
    async collect(needed) {
      for (const name of await shelf.assets()) {
        // A piece goes by its file's name, and more.
        const owner = name.slice(0, 64)
        if (needed.has(owner) || pending.has(owner)) continue
        await doubt(name)
        await shelf.commit({ dropAssets: [name] })
      }
    }
  }
}
