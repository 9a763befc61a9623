import { expect, test, vi } from 'vitest'
import { openJournal } from '../../player/journal.ts'
import { memoryShelf } from '../../player/memory-shelf.ts'
import type { Shelf } from '../../player/shelf.ts'

const beginning = { slide: 'a@1', manifest: '1'.repeat(64), m0: 0, offsetMs: 0, wallMs: 0 }

test('[PL2] what a full disk refused is on it once there is room, without waiting for the next slide; meanwhile it may be sent', async () => {
  const room = { left: true }
  const kept = memoryShelf()
  const shelf: Shelf = { ...kept, durable: true, commit: (change) => (room.left ? kept.commit(change) : Promise.reject(new Error('no room'))) }
  const faults: unknown[] = []
  const plays: string[] = []
  const journal = await openJournal({ shelf, now: () => 0, onClosed: ({ slide }) => void plays.push(slide), onFault: (fault) => void faults.push(fault) })
  const { journal: name } = journal.greet()
  room.left = false
  journal.turn({ close: null, open: beginning })
  journal.turn({ close: { outcome: 'completed', reason: null, shownMs: 8000 }, open: { ...beginning, slide: 'b@1', m0: 8000 } })
  await vi.waitFor(() => expect(plays).toEqual(['a@1']))
  expect(faults).toHaveLength(1)
  expect(journal.durable()).toBe(false)
  await journal.seal()
  expect((await journal.unsent(10)).map(({ record: { tallies } }) => tallies)).toMatchObject([[{ slide: 'a@1', outcome: 'completed', plays: 1 }]])
  expect(journal.greet().journal).toMatch(new RegExp(`^${name}[0-9a-f]{8}$`))
  expect((await shelf.read('book'))?.play).toBeNull()
  room.left = true
  await vi.waitFor(() => expect(journal.durable()).toBe(true), 15_000)
  expect((await shelf.read('book'))?.play?.slide).toBe('b@1')
  expect(await shelf.read('numbering')).toEqual(journal.numbering())
  expect(await shelf.rows([0, 0], [Infinity, Infinity])).toHaveLength(1)
  expect(plays).toEqual(['a@1'])
})
