/** What the machine says of itself; nothing where the browser is too old to say. */
export interface Vitals {
  persisted: boolean
  usedBytes: number | null
  heapBytes: number | null
}

interface OldStorage {
  storage?: { persist?: () => Promise<boolean>; estimate?: () => Promise<StorageEstimate> }
}
interface MeasuredHeap {
  memory?: { usedJSHeapSize: number }
}

export async function readVitals({ storage }: OldStorage = navigator, { memory }: Performance & MeasuredHeap = performance): Promise<Vitals> {
  const persisted = await storage?.persist?.().catch(() => false)
  const estimate = await storage?.estimate?.().catch(() => null)
  return { persisted: persisted ?? false, usedBytes: estimate?.usage ?? null, heapBytes: memory?.usedJSHeapSize ?? null }
}
