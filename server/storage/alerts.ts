import type { AlertStore } from '../control/ports/alerts.ts'
import type { Database } from './database.ts'

type Watched = NonNullable<ReturnType<Awaited<ReturnType<AlertStore['all']>>['get']>>

const isSame = (one: Watched | undefined, other: Watched): boolean => one?.is === other.is && one.since === other.since && one.raised === other.raised

export function openAlerts({ sqlite }: Database): AlertStore {
  const select = sqlite.prepare<[], { key: string; holds: number; since: number; raised: number | null }>('select * from alert')
  const put = sqlite.prepare<[string, number, number, number | null]>('insert or replace into alert (key, holds, since, raised) values (?, ?, ?, ?)')
  const remove = sqlite.prepare<[string]>('delete from alert where key = ?')
  const read = (): Map<string, Watched> => new Map(select.all().map(({ key, holds, since, raised }) => [key, { is: holds === 1, since, raised }]))
  const write = sqlite.transaction((next: ReadonlyMap<string, Watched>) => {
    const before = read()
    for (const [key, state] of next) if (!isSame(before.get(key), state)) put.run(key, state.is ? 1 : 0, state.since, state.raised)
    for (const key of before.keys()) if (!next.has(key)) remove.run(key)
  })
  return {
    all: () => Promise.resolve(read()),
    save(watched) {
      write(watched)
      return Promise.resolve()
    }
  }
}
