/** Opens the storage and reads from it, patiently; what cannot be opened is done without. */
import { sleep } from './pause.ts'
import { openShelf, type Shelf } from './shelf.ts'

const tries = 5

export async function openStorage(onFault: (fault: unknown) => void): Promise<Shelf> {
  for (let failures = 0; failures < tries; failures++) {
    try {
      const shelf = await openShelf()
      await shelf.read('numbering')
      return shelf
    } catch (fault) {
      onFault(fault)
      await sleep(500 * 2 ** failures)
    }
  }
  return (await import('./memory-shelf.ts')).memoryShelf()
}
