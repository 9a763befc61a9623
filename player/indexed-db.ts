/** IndexedDB in promises: the little of it that is needed, to spare the page a library. */

/** What a browser is asked while it closes the storage, as on a full disk, may never be answered. */
const answerMs = 8000

/** `db` counts as closed when it gives no answer. */
const answered = (asked: IDBRequest | IDBTransaction, good: string, bad: string, db: IDBDatabase | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (fault: Error | null): void => {
      clearTimeout(timer)
      reject(fault || new Error('The storage is silent'))
    }
    const timer = setTimeout(() => {
      refuse(null)
      if (db) db.dispatchEvent(new Event('close'))
    }, answerMs)
    asked.addEventListener(good, () => {
      clearTimeout(timer)
      resolve()
    })
    asked.addEventListener(bad, () => refuse(asked.error))
  })

export const settled = (request: IDBRequest): Promise<unknown> =>
  answered(request, 'success', 'error', request.transaction && request.transaction.db).then(() => request.result as unknown)

/** Resolves when the transaction is on disk; a full disk may abort it without a reason. */
export const finished = (tx: IDBTransaction): Promise<void> => answered(tx, 'complete', 'abort', tx.db)

export const openDatabase = (name: string, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => upgrade(request.result)
  return settled(request).then(() => request.result)
}
