/** Renderings on the sign: fetched, checked by sha256, kept strictly, checked again at every boot. */
import type { Asset } from '../server/domain/manifest.ts'
import { fault } from './fault.ts'
import { sha256 } from './sha256.ts'
import type { Shelf } from './shelf.ts'
import { decodePicture } from './stage.ts'

export type Held = { url: string } | { missing: 'missing' | 'corrupt' }

export interface Assets {
  /** From the storage, its bytes checked once a boot; a corrupt one is thrown away. */
  held(sha256: string): Promise<Held>
  /** Has it stored, checked and decoded with its right size, fetching it if need be; throws a Fault. */
  obtain(asset: Asset): Promise<void>
  /** Throws one away that could not be drawn. */
  discard(sha256: string): Promise<void>
  /** Keeps only these. */
  collect(needed: ReadonlySet<string>): Promise<void>
}

const downloadMs = 300_000
const noAnswer = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no whole answer within ${ms / 1000} s`)), ms))

/** `origin` is empty when the page comes from the server itself. */
export function createAssets(shelf: Shelf, origin: string): Assets {
  const urls = new Map<string, Promise<Held>>()
  const decoded = new Set<string>()
  const pending = new Map<string, Promise<void>>()

  const discard = async (name: string): Promise<void> => {
    const was = urls.get(name)
    urls.delete(name)
    decoded.delete(name)
    const held = await was
    if (held && 'url' in held) URL.revokeObjectURL(held.url)
    await shelf.commit({ dropAssets: [name] })
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
  const download = async ({ sha256: name, bytes, mime }: Asset): Promise<Blob> => {
    const whole = fetch(`${origin}/media/${name}`, { cache: 'no-store' }).then((answer) => {
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
      return answer.arrayBuffer()
    })
    const content = await Promise.race([whole, noAnswer(downloadMs)]).catch((thrown: unknown) => {
      throw fault('download', name, thrown)
    })
    if (content.byteLength !== bytes) throw fault('checksum', name, `expected ${bytes} bytes but received ${content.byteLength}`)
    const found = await sha256(content)
    if (found !== name) throw fault('checksum', name, `received bytes of sha256 ${found}`)
    return new Blob([content], { type: mime })
  }
  const store = async (asset: Asset): Promise<void> => {
    const blob = await download(asset)
    await shelf.commit({ asset: { sha256: asset.sha256, blob } }).catch((thrown: unknown) => {
      throw fault('storage', asset.sha256, thrown)
    })
  }
  const bring = async (asset: Asset): Promise<void> => {
    const { sha256: name, width, height } = asset
    if ('missing' in (await held(name))) await store(asset)
    const back = await held(name)
    if ('missing' in back) throw fault('storage', name, 'what was stored cannot be read back')
    if (decoded.has(name)) return
    const image = new Image()
    await decodePicture(image, back.url).catch((thrown: unknown) => {
      throw fault('undecodable', name, thrown)
    })
    if (image.naturalWidth !== width || image.naturalHeight !== height)
      throw fault('wrong-size', name, `expected ${width}×${height} pixels but received ${image.naturalWidth}×${image.naturalHeight}`)
    decoded.add(name)
  }
  return {
    held,
    discard,
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
      for (const name of await shelf.assets()) if (!needed.has(name) && !pending.has(name)) await discard(name)
    }
  }
}
