import type { ManifestFailed } from '../server/protocol/player-wire.ts'

/** Why a manifest cannot be made ready; thrown. */
export interface Fault extends Error {
  kind: ManifestFailed['fault']
  asset: string | null
}

export const fault = (kind: Fault['kind'], asset: string | null, detail: unknown): Fault =>
  Object.assign(new Error(String(detail).slice(0, 300)), { kind, asset })

export const isFault = (thrown: unknown): thrown is Fault => thrown instanceof Error && 'kind' in thrown
