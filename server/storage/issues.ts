import type { IssueStore } from '../control/ports/issues.ts'
import { Failure } from '../domain/failure.ts'
import { Issue, type IssuedSlide } from '../domain/issue.ts'
import { isTaken, type Database } from './database.ts'

const issueOf = ({ body }: { body: string }): Issue => Issue.parse(JSON.parse(body))

export function openIssues({ queries, atomically }: Database): IssueStore {
  const newestFirst = queries.selectFrom('issue').select('body').orderBy('number', 'desc')
  const titleInserts = (slides: readonly IssuedSlide[]) =>
    slides.map(({ slide, revision, title }) =>
      queries
        .insertInto('slide_title')
        .values({ slide, revision, title })
        .onConflict((conflict) => conflict.doNothing())
    )
  return {
    async latest() {
      const row = await newestFirst.limit(1).executeTakeFirst()
      return row && issueOf(row)
    },
    async find(number) {
      const row = await newestFirst.where('number', '=', number).executeTakeFirst()
      return row && issueOf(row)
    },
    async all() {
      return (await newestFirst.execute()).map(issueOf)
    },
    async append(issue) {
      const insert = queries.insertInto('issue').values({ number: issue.number, at: issue.at, body: JSON.stringify(issue) })
      try {
        await atomically([insert, ...titleInserts(issue.slides)])
      } catch (error) {
        throw isTaken(error) ? new Failure('stale', { what: `issue ${String(issue.number)}` }) : error
      }
    },
    remember: (slides) => atomically(titleInserts(slides))
  }
}
