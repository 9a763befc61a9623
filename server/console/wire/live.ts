/** The one live connection of a signed-in person: what changed patches or renews what the pages hold. */
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import { consoleNamespace, type ConsoleToServer, type ServerToConsole } from '../../protocol/console-wire.ts'
import { SignView } from '../../protocol/views.ts'
import { publishingJob } from '../state/jobs.ts'
import type { AskedName } from './failing.ts'
import { endJob, tellLink, tellProgress } from './link.ts'
import { spaced } from './spaced.ts'
import { createSignNews } from './told-signs.ts'

/** Plays come in at every moment; pages of numbers ask anew only so often, ms. */
const countedRestMs = 2000

const SignViews = z.array(SignView)

export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const renew = (...keys: AskedName[]): void => {
      for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
    }
    const socket: Socket<ServerToConsole, ConsoleToServer> = io(consoleNamespace, { transports: ['websocket', 'polling'] })
    const signs = createSignNews(client)
    const counted = spaced(countedRestMs, () => renew('statistics', 'report', 'roll-up', 'today'))
    let wasLost = false
    const lost = (): void => {
      wasLost = true
      tellLink({ link: 'lost', jobs: [] })
    }
    socket.on('connect', () => {
      tellLink({ link: 'live' })
      if (wasLost) void client.invalidateQueries()
    })
    socket.on('disconnect', (reason) => {
      lost()
      if (reason !== 'io server disconnect') return
      renew('session')
      // Only the session’s cookie may have changed.
      socket.connect()
    })
    socket.on('connect_error', lost)
    socket.on('signs:changed', (told) => {
      const views = SignViews.safeParse(told)
      if (!views.success) return renew('signs')
      signs.told(views.data)
    })
    socket.on('fleet:changed', signs.toldOfMany)
    socket.on('issue:published', () => {
      endJob(publishingJob)
      renew('issues', 'signs', 'scheduled', 'outlook')
    })
    socket.on('slides:changed', () => renew('slides', 'issues'))
    socket.on('playlists:changed', () => renew('playlists', 'issues'))
    socket.on('rules:changed', () => renew('rules', 'issues'))
    socket.on('scheduled:changed', () => renew('scheduled'))
    socket.on('takeovers:changed', () => renew('takeovers', 'outlook'))
    socket.on('board:changed', (boards) => {
      for (const { kind, id } of boards) void client.invalidateQueries({ queryKey: ['board', kind, id] })
    })
    socket.on('plays:counted', counted.ask)
    socket.on('progress:told', tellProgress)
    return () => {
      signs.stop()
      counted.stop()
      socket.close()
      tellLink({ link: 'opening', jobs: [] })
    }
  }, [client])
}
