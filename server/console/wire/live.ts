/** The one live connection of a signed-in person: what changed patches or renews what the pages hold. */
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import { consoleNamespace, type ConsoleToServer, type ServerToConsole } from '../../protocol/console-wire.ts'
import { SignView } from '../../protocol/views.ts'
import { publishingJob } from '../state/jobs.ts'
import { patchSigns } from '../state/patch-signs.ts'
import { endJob, tellLink, tellProgress } from './link.ts'

const SignViews = z.array(SignView)

export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const renew = (...keys: string[]): void => {
      for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
    }
    const socket: Socket<ServerToConsole, ConsoleToServer> = io(consoleNamespace, { transports: ['websocket', 'polling'] })
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
      client.setQueryData<SignView[]>(['signs'], (rows) => rows && patchSigns(rows, views.data))
    })
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
    socket.on('plays:counted', () => renew('statistics', 'report', 'roll-up'))
    socket.on('progress:told', tellProgress)
    return () => {
      socket.close()
      tellLink({ link: 'opening', jobs: [] })
    }
  }, [client])
}
