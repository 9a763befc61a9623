import type { IssueStore } from '../control/ports/issues.ts'
import { Failure } from '../domain/failure.ts'
import { Issue } from '../domain/issue.ts'
import { isTaken, type Database } from './database.ts'

const issueOf = ({ body }: { body: string }): Issue => Issue.parse(JSON.parse(body))

export function openIssues({ queries, atomically }: Database): IssueStore {
  const newestFirst = queries.selectFrom('issue').select('body').orderBy('number', 'desc')
  return {
    async latest() {
      const row = await newestFirst.limit(1).executeTakeFirst()
      return row && issueOf(row)
    },
    async all() {
      return (await newestFirst.execute()).map(issueOf)
    },
    async append(issue) {
      const insert = queries.insertInto('issue').values({ number: issue.number, at: issue.at, body: JSON.stringify(issue) })
      const titles = issue.slides.map(({ slide, revision, title }) =>
        queries
          .insertInto('slide_title')
          .values({ slide, revision, title })
          .onConflict((conflict) => conflict.doNothing())
      )
      try {
        await atomically([insert, ...titles])
      } catch (error) {
        throw isTaken(error) ? new Failure('stale', { what: `issue ${String(issue.number)}` }) : error
      }
    }
  }
}
