/** IndexedDB in promises: the little of it that is needed, to spare the page a library. */

/** Longest an answer may take, and a write, pictures on a slow card among them, ms. */
const answerMs = 8000
const writeMs = 60_000

/** What is asked while the browser closes the storage, as on a full disk, may never be answered. `db` counts as closed when it gives no answer. */
const answered = (asked: IDBRequest | IDBTransaction, good: string, bad: string, db: IDBDatabase | null, ms: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const over = (): void => {
      clearTimeout(timer)
      if (db) db.removeEventListener('close', refuse)
    }
    const refuse = ({ type }: Event): void => {
      over()
      reject((type === bad && asked.error) || new Error('The storage gave no answer'))
    }
    const timer = setTimeout(() => {
      const closing = new Event('close')
      refuse(closing)
      if (db) db.dispatchEvent(closing)
    }, ms)
    asked.addEventListener(good, () => {
      over()
      resolve()
    })
    asked.addEventListener(bad, refuse)
    if (db) db.addEventListener('close', refuse)
  })

export const settled = (request: IDBRequest): Promise<unknown> =>
  answered(request, 'success', 'error', request.transaction && request.transaction.db, answerMs).then(() => request.result as unknown)

/** Resolves when the transaction is on disk; a full disk may abort it without a reason. */
export const finished = (tx: IDBTransaction): Promise<void> => answered(tx, 'complete', 'abort', tx.db, writeMs)

export const openDatabase = (name: string, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => upgrade(request.result)
  return settled(request).then(() => request.result)
}
