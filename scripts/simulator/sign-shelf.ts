/** Downloads and checks what a manifest needs. [MF2], [MF5] */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Asset } from '../../server/domain/manifest.ts'
import { mediaPath } from '../../server/protocol/media-path.ts'
import type { ManifestFailed } from '../../server/protocol/player-wire.ts'

export class AssetFault extends Error {
  readonly fault: ManifestFailed['fault']
  constructor(fault: ManifestFailed['fault'], detail: string) {
    super(detail)
    this.fault = fault
  }
}

/** Sizes by sha256: the same bytes are measured once for the whole fleet. */
const measured = new Map<string, Promise<{ width: number; height: number }>>()

const measure = (sha256: string, bytes: Uint8Array): Promise<{ width: number; height: number }> => {
  const known = measured.get(sha256)
  if (known) return known
  const size = sharp(bytes)
    .metadata()
    .then(({ width, height }) => ({ width, height }))
    .catch((fault: unknown) => {
      throw new AssetFault('undecodable', String(fault))
    })
  measured.set(sha256, size)
  return size
}

async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal, cache: 'no-store' })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return await response.bytes()
  } catch (fault) {
    throw new AssetFault('download', fault instanceof Error ? fault.message : String(fault))
  }
}

/** Fetches one asset and throws `AssetFault` unless it is what the manifest says. */
export async function fetchAsset(server: string, { sha256, bytes: expected, width, height }: Asset, signal: AbortSignal): Promise<void> {
  const bytes = await download(server + mediaPath(sha256), signal)
  const got = createHash('sha256').update(bytes).digest('hex')
  if (got !== sha256 || bytes.length !== expected) throw new AssetFault('checksum', `expected ${sha256} of ${expected} bytes, received ${got} of ${bytes.length}`)
  const size = await measure(sha256, bytes)
  if (size.width !== width || size.height !== height)
    throw new AssetFault('wrong-size', `expected ${width}×${height}, received ${size.width}×${size.height}`)
}
