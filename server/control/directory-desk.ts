/** Sign-ins that are under way at the ministry's directory. */
import { Failure } from '../domain/failure.ts'
import { minuteMs } from '../domain/time.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Directory, DirectoryErrand, Voucher } from './ports/directory.ts'

interface Parts {
  /** undefined: there is none. */
  directory: Directory | undefined
  clock: Clock
  chance: Chance
  publicUrl: string
}
export type DirectoryDesk = ReturnType<typeof createDirectoryDesk>

const errandLifeMs = 10 * minuteMs
/** Those that are begun and never ended must not fill the memory. */
const mostErrands = 1000

export function createDirectoryDesk({ directory, clock, chance, publicUrl }: Parts) {
  const errands = new Map<string, { errand: DirectoryErrand; page: string; until: number }>()
  const open = (): Directory => {
    if (directory === undefined) throw new Failure('not-found', { what: 'directory' })
    return directory
  }
  return {
    label: directory?.label,

    /** `page` is where the person wanted to go. `ticket` is the browser's to keep. */
    async begin(page: string): Promise<{ url: string; ticket: string }> {
      const { url, errand } = await open().begin(`${publicUrl}/api/directory/return`)
      const ticket = chance.secret()
      errands.set(ticket, { errand, page, until: clock.now() + errandLifeMs })
      const [oldest] = errands.keys()
      if (errands.size > mostErrands && oldest !== undefined) errands.delete(oldest)
      return { url, ticket }
    },

    /** `query` is what the browser brought back. A ticket is good once. */
    async finish(ticket: string, query: string): Promise<{ voucher: Voucher; page: string }> {
      const kept = errands.get(ticket)
      errands.delete(ticket)
      if (kept === undefined || kept.until <= clock.now()) throw new Failure('directory-refused')
      return { voucher: await open().finish(`${publicUrl}/api/directory/return${query}`, kept.errand), page: kept.page }
    }
  }
}
