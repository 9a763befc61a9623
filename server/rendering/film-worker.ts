/**
 * The process that reads one untrusted film's container. It ends itself when it grows too large; its parent ends it when it takes
 * too long, and when it has answered.
 */
import { Failure } from '../domain/failure.ts'
import { outgrown } from './darkroom-talk.ts'
import { examineFilm } from './examine-film.ts'
import type { ExamineAnswer } from './film-talk.ts'

const [, , path = '', mostBytes = '0'] = process.argv
const watchEveryMs = 20

const endIfOutgrown = (): void => {
  if (process.memoryUsage.rss() > Number(mostBytes)) process.exit(outgrown)
}
setInterval(endIfOutgrown, watchEveryMs).unref()
process.on('disconnect', () => process.exit(0))

const answer = (): Promise<ExamineAnswer> =>
  examineFilm(path).then(
    (film) => ({ ok: true, film }),
    (fault: unknown) =>
      fault instanceof Failure ? { ok: false, code: fault.code, detail: fault.detail } : { ok: false, code: 'broken-film', detail: {} }
  )

const told = await answer()
endIfOutgrown()
process.send?.(told)
