/** Files, and which picture was made from what. */
import type { Rendering } from '../../domain/manifest.ts'
import type { Finding } from './painting.ts'

/** Files named by the sha256 of their bytes. */
export interface MediaStore {
  /** Durable when resolved; idempotent. Returns the sha256. */
  keep(bytes: Uint8Array): Promise<string>
  /** As `keep`, for a file in the store's own folder for uploads, however large: it is not there any more afterwards. */
  keepFile(file: string): Promise<string>
  read(sha256: string): Promise<Uint8Array>
  /** Removes the file, unless it was kept (again) at or after `before`; answers whether it did. */
  discard(sha256: string, before: number): Promise<boolean>
}

/** A kept rendering with what its painter had to say about it. */
export interface Rendered extends Rendering {
  findings: Finding[]
  hasQr: boolean
}

/** Which picture was made from which inputs. */
export interface RenderingStore {
  /** Remembers, to the day, that it was asked for at `at`. */
  find(key: string, at: number): Promise<Rendered | undefined>
  save(key: string, rendered: Rendered, at: number): Promise<void>
  /** Those nobody asked for since `before`. */
  unused(before: number): Promise<{ key: string; sha256: string }[]>
  /** Forgets it, unless it was asked for since `before`. True if that leaves no key to its file. */
  forget(key: string, before: number): Promise<boolean>
}
