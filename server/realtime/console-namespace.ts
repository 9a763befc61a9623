/** The live wire to the console's pages: what changed, gathered so that a busy minute is a few messages. */
import type { Bulletin, News } from '../control/bulletin.ts'
import type { Visitors } from '../control/visitors.ts'
import type { Signs } from '../control/signs.ts'
import { admitTo } from './admitting.ts'
import { connectError, type Log } from './answering.ts'
import type { BoardRef } from '../protocol/console-wire.ts'
import { isOwnPage } from '../protocol/own-page.ts'
import { refuse } from '../protocol/player-wire.ts'
import type { WireNamespace, WireSocket } from './wire.ts'

export interface ConsoleParts {
  visitors: Pick<Visitors, 'watching'>
  signs: Signs
  bulletin: Bulletin
  publicUrl: string
  log: Log
  onRefused: (socket: WireSocket, code: string) => void
}

/** How long news is gathered, and how much longer for each sign of the last telling: ten thousand are told of less often than seventy-six. */
const gatherMs = 250
const gatherMsPerSign = 5
const longestGatherMs = 5000
/** More signs than these at once are not told one by one: pages ask for what they show. */
const mostViews = 100
/** How soon an open page notices that its session has ended by itself. */
const lookEveryMs = 60_000
/** Who sees this province’s signs, beside those who see all. */
const everywhere = 'nation'

export function serveConsoles(namespace: WireNamespace, { visitors, signs, bulletin, publicUrl, log, onRefused }: ConsoleParts): () => void {
  const watcher = async (cookie: string | undefined) => {
    const visitor = await visitors.watching(cookie)
    return visitor?.mustEnrol === true ? undefined : visitor?.person
  }
  /** Whose session has ended meanwhile, or whose province is another, is shown out and may ask again. */
  const lookAgain = async (): Promise<void> => {
    for (const socket of namespace.sockets.values()) {
      const person = await watcher(socket.handshake.headers.cookie)
      if (person === undefined || (person.province ?? everywhere) !== socket.data.sees) socket.disconnect()
    }
  }
  const look = (): void => {
    lookAgain().catch((fault: unknown) => log.error({ err: fault }, 'consoles could not be looked at'))
  }
  const lookOut = setInterval(look, lookEveryMs)

  const admit = async (socket: WireSocket): Promise<void> => {
    const { origin, host, cookie } = socket.handshake.headers
    if (!isOwnPage(origin, host, publicUrl)) throw connectError(refuse('bad-message', 'The connection must come from this system’s own pages'))
    const person = await watcher(cookie)
    if (person === undefined) throw connectError(refuse('bad-token', 'Sign in first'))
    socket.data.person = person
    socket.data.sees = person.province ?? everywhere
  }
  admitTo(namespace, { admit, log, onRefused })

  namespace.on('connection', (socket) => {
    void socket.join(socket.data.sees ?? [])
  })

  const changedSigns = new Set<string>()
  const boards = new Map<string, BoardRef>()
  const due = new Map<string, () => void>()
  let timer: NodeJS.Timeout | undefined
  let lastTold = 0

  const tellBoards = (): void => {
    namespace.emit('board:changed', [...boards.values()])
    boards.clear()
  }
  const tellSigns = async (): Promise<void> => {
    const ids = [...changedSigns]
    changedSigns.clear()
    lastTold = ids.length
    if (namespace.sockets.size === 0 || ids.length === 0) return
    if (ids.length > mostViews) {
      namespace.emit('fleet:changed')
      return
    }
    const views = await signs.views(ids)
    namespace.to(everywhere).emit('signs:changed', views)
    for (const [province, own] of Map.groupBy(views, ({ sign }) => sign.province)) namespace.to(province).emit('signs:changed', own)
  }
  const flush = (): void => {
    timer = undefined
    for (const tell of due.values()) tell()
    due.clear()
    tellSigns().catch((fault: unknown) => log.error({ err: fault }, 'consoles could not be told'))
  }
  const gather = (news: News): void => {
    switch (news.kind) {
      case 'sign-changed':
        changedSigns.add(news.sign)
        break
      case 'reviews-due':
      case 'slides-changed':
        due.set('slides-changed', () => namespace.emit('slides:changed'))
        break
      case 'playlists-changed':
        due.set(news.kind, () => namespace.emit('playlists:changed'))
        break
      case 'plays-counted':
        due.set(news.kind, () => namespace.emit('plays:counted'))
        break
      case 'rules-changed':
        due.set(news.kind, () => namespace.emit('rules:changed'))
        break
      case 'scheduled-changed':
        due.set(news.kind, () => namespace.emit('scheduled:changed'))
        break
      case 'takeovers-changed':
        due.set(news.kind, () => namespace.emit('takeovers:changed'))
        break
      case 'board-changed':
        boards.set(`${news.board.kind} ${news.board.id}`, news.board)
        due.set(news.kind, tellBoards)
        break
      case 'issue-published':
        due.set(news.kind, () => namespace.emit('issue:published', news.number))
        break
      case 'progress':
        due.set(`progress ${news.job}`, () => namespace.emit('progress:told', { job: news.job, done: news.done, total: news.total }))
        break
      case 'sessions-changed':
        look()
        return
      case 'wanted-changed':
      case 'token-voided':
      case 'command-given':
      case 'pairing-claimed':
        return
    }
    timer ??= setTimeout(flush, Math.min(longestGatherMs, gatherMs + lastTold * gatherMsPerSign))
  }
  const stopFollowing = bulletin.follow(gather)
  return () => {
    stopFollowing()
    clearTimeout(timer)
    clearInterval(lookOut)
  }
}
