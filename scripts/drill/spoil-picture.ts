import type { Machine } from './machine.ts'

/** Puts other bytes in the place of one picture. */
export const spoilPicture = (machine: Machine): Promise<unknown> =>
  machine.evaluate(`new Promise((done) => {
    const open = indexedDB.open('paituean')
    open.onsuccess = () => {
      const db = open.result
      const store = db.transaction('assets', 'readwrite').objectStore('assets')
      const keys = store.getAllKeys()
      keys.onsuccess = () => { if (keys.result[0]) store.put(new Blob(['spoilt']), keys.result[0]) }
      store.transaction.oncomplete = () => { db.close(); done() }
      store.transaction.onabort = () => { db.close(); done() }
    }
    open.onerror = () => done()
  })`)
