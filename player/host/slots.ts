/** Two versions of the sign's page on the machine's disk, so that one that fails has another behind it. Strict writes: they outlive a power cut. */
import { beginLog } from '../database.ts'
import { finished, openDatabase, settled } from '../indexed-db.ts'

/** A whole page, with nothing outside it. */
export interface Version {
  build: string
  sha256: string
  text: string
}
interface Slot extends Version {
  /** Ran soundly for a minute once. */
  good: boolean
  /** Starts since it last did. */
  tries: number
}
type Name = 'a' | 'b'
interface Kept {
  a?: Slot
  b?: Slot
  /** The one to start. */
  current?: Name
  /** Build that failed here, until another is kept. */
  refused?: string | undefined
}
export interface Slots {
  /** The version to start now, its start counted; undefined: none is here. */
  pick(previous: boolean): Promise<Version | undefined>
  /** Keeps a version beside the one that runs, to be tried once more; false: it has failed too often, or the one that runs is not proved yet. */
  put(version: Version): Promise<boolean>
  /** This build runs soundly: it is the one to start from now on. */
  proved(build: string): Promise<void>
  refused(): string | null
}

const mostTries = 3
const names: readonly ['a', 'b', 'current', 'refused'] = ['a', 'b', 'current', 'refused']

export async function openSlots(): Promise<Slots> {
  // Not held open: what makes the browser close it, as a full disk does, is no reason to take the slides away.
  const open = (): Promise<IDBDatabase> => openDatabase('paituean-loader', (made) => made.createObjectStore('slots'))
  const kept: Kept = {}
  const here = await open()
  for (const name of names) Object.assign(kept, { [name]: await settled(here.transaction('slots').objectStore('slots').get(name)) })
  here.close()
  const write = async (change: Kept): Promise<void> => {
    Object.assign(kept, change)
    const db = await open()
    await beginLog('paituean-loader-log')
    const tx = db.transaction('slots', 'readwrite', { durability: 'strict' })
    for (const name of names) if (name in change) tx.objectStore('slots').put(change[name], name)
    await finished(tx)
    db.close()
  }
  const current = (): Name => kept.current || 'a'
  const beside = (): Name => (current() === 'a' ? 'b' : 'a')
  return {
    refused: () => kept.refused || null,
    async pick(previous) {
      // What a full disk refuses must not keep the page from starting.
      const note = (change: Kept): Promise<void> => write(change).catch(() => undefined)
      const [now, before] = [kept[current()], kept[beside()]]
      if (before && before.good && (!now || previous || now.tries >= mostTries)) await note({ current: beside(), refused: now && now.build })
      const slot = kept[current()]
      if (slot) await note({ [current()]: { ...slot, tries: slot.tries + 1 } })
      return slot
    },
    async put(version) {
      const [now, before] = [kept[current()], kept[beside()]]
      if (kept.refused === version.build || (now && !now.good)) return false
      const tries = before && before.sha256 === version.sha256 ? before.tries + 1 : 1
      const fails = tries > mostTries
      await write(fails ? { refused: version.build } : { [now ? beside() : current()]: { ...version, good: false, tries } })
      return !fails
    },
    async proved(build) {
      const name = [current(), beside()].find((each) => kept[each] !== undefined && kept[each].build === build)
      const slot = name && kept[name]
      if (!name || !slot || (slot.good && slot.tries === 0 && name === current())) return
      await write({ [name]: { ...slot, good: true, tries: 0 }, current: name })
    }
  }
}
