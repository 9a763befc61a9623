/** On /player: after the welcome, what the sign does on one connection. [CN3] */
import type { Socket } from 'socket.io-client'
import type { Manifest } from '../server/domain/manifest.ts'
import type { Command, CommandAnswer } from '../server/domain/command.ts'
import type { Batch, ServerToSign, SignToServer, Status, Welcome } from '../server/protocol/player-wire.ts'
import { answerTo } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Facts } from './facts.ts'
import type { Journal } from './journal.ts'
import type { Visit } from './link.ts'
import { report } from './reporting.ts'
import { sampleClock } from './sampling.ts'

interface Parts {
  clock: Clock
  journal: Journal
  facts: Facts
  /** The server's time was asked for the first time on this connection. */
  onTime: () => void
  boots: () => Promise<Batch['boots']>
  status: () => Promise<Status>
  onWelcome: (welcome: Welcome) => void
  onManifest: (manifest: Manifest) => void
  onCommands: (commands: Command[], tell: (answer: CommandAnswer) => Promise<boolean>) => void
  onFault: (fault: unknown) => void
}

/** How long the welcome and the answer to an answer may take, and how often the status is told, ms. */
const welcomeMs = 30_000
const answerMs = 30_000
const statusMs = 60_000

export const playingVisit =
  ({ clock, journal, facts, onTime, boots, status, onWelcome, onManifest, onCommands, onFault }: Parts): Visit =>
  (plain, over) =>
    new Promise((resolve) => {
      const leave = (): void => resolve(false)
      const socket: Socket<ServerToSign, SignToServer> = plain
      const timers = [setTimeout(leave, welcomeMs)]
      let sending = false
      const send = async (): Promise<void> => {
        if (sending) return
        sending = true
        try {
          await journal.seal()
          if (!(await report(socket, journal, await boots()))) leave()
        } catch (fault) {
          onFault(fault)
        }
        sending = false
      }
      const tellStatus = (): void => void status().then((now) => socket.connected && socket.emit('status:tell', now), onFault)
      const settle = async (welcome: Welcome): Promise<void> => {
        timers.forEach(clearTimeout)
        await journal.adopt(welcome.epoch, welcome.cursor)
        if (!socket.connected) return
        onWelcome(welcome)
        facts.use(socket)
        tellStatus()
        timers.push(setInterval(tellStatus, statusMs), setInterval(() => void send(), welcome.sealEveryMs))
        sampleClock(socket, clock, over, () => {
          onTime()
          void send()
        })
      }
      socket.on('sign:welcome', (welcome) => {
        settle(welcome).catch((fault: unknown) => {
          onFault(fault)
          leave()
        })
      })
      socket.on('manifest:changed', (manifest, received) => {
        received()
        onManifest(manifest)
      })
      socket.on('session:probe', (here) => here())
      socket.on('command:do', (commands) => {
        onCommands(commands, (answer) =>
          answerTo<object>((answered) => socket.timeout(answerMs).emit('command:answered', answer, answered)).then(() => true, () => false)
        )
      })
      void over.then(() => {
        facts.use(null)
        timers.forEach(clearTimeout)
      })
    })
