import type SqliteDatabase from 'better-sqlite3'

export interface GroupCommit {
  /** Does work that writes about so many rows in a transaction shared with what arrives together; resolves when it is durable. Throwing undoes this work only. */
  run<T>(rows: number, work: () => T): Promise<T>
  /** Commits what waits, now. */
  flush(): void
}

interface Job {
  rows: number
  /** Returns how to answer once the group is durable. */
  work: () => () => void
  refuse: (error: unknown) => void
}

/** At most so much in one commit, so that the event loop is held for about 25 ms. */
const most = { jobs: 500, rows: 5000 }

/** One commit (one wait for the disk) for all work of a turn of the event loop. */
export function openGroupCommit(sqlite: SqliteDatabase.Database): GroupCommit {
  const [begin, commit, rollback, savepoint, release, undo] = (
    ['begin immediate', 'commit', 'rollback', 'savepoint job', 'release job', 'rollback to job'] as const
  ).map((sql) => sqlite.prepare(sql))
  if (!begin || !commit || !rollback || !savepoint || !release || !undo) throw new RangeError('six statements')
  let waiting: Job[] = []
  let due = false

  const attempt = (job: Job): (() => void) => {
    savepoint.run()
    try {
      const answer = job.work()
      release.run()
      return answer
    } catch (error) {
      // A full or failing disk ends the whole transaction, not only this part of it.
      if (!sqlite.inTransaction) throw error
      undo.run()
      release.run()
      return () => job.refuse(error)
    }
  }
  const commitGroup = (group: readonly Job[]) => {
    let answers: (() => void)[]
    try {
      begin.run()
      answers = group.map(attempt)
      commit.run()
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      for (const job of group) job.refuse(error)
      return
    }
    for (const answer of answers) answer()
  }
  const takeGroup = (): Job[] => {
    let rows = 0
    const over = waiting.findIndex((job, index) => index >= most.jobs || ((rows += job.rows) > most.rows && index > 0))
    const group = over < 0 ? waiting : waiting.slice(0, over)
    waiting = waiting.slice(group.length)
    return group
  }
  const schedule = () => {
    if (due || waiting.length === 0) return
    due = true
    setImmediate(() => {
      due = false
      if (waiting.length > 0) commitGroup(takeGroup())
      schedule()
    })
  }
  return {
    run: (rows, work) =>
      new Promise((resolve, refuse) => {
        const job = () => {
          const value = work()
          return () => resolve(value)
        }
        waiting.push({ rows, work: job, refuse })
        schedule()
      }),
    flush() {
      while (waiting.length > 0) commitGroup(takeGroup())
    }
  }
}
