/** IndexedDB in promises: the little of it that is needed, to spare the page a library. */

const noReason = (): Error => new Error('The storage gave no reason')

export const settled = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? noReason())
  })

/** Resolves when the transaction is on disk; a full disk may abort it without a reason. */
export const finished = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error ?? noReason())
  })

/** `onLost` is called when the browser closes it of itself, as after damage. */
export async function openDatabase(name: string, upgrade: (db: IDBDatabase) => void, onLost: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => upgrade(request.result)
  await settled(request)
  request.result.onclose = onLost
  return request.result
}
