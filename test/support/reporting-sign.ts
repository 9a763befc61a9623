import { Manifest } from '../../server/domain/manifest.ts'
import type { PlayRecord, Tally } from '../../server/domain/record.ts'
import { api } from '../../server/protocol/api.ts'
import type { BatchAnswer, Welcome } from '../../server/protocol/player-wire.ts'
import type { Caller } from './caller.ts'
import { inBangkok } from './movable-clock.ts'
import { pair } from './on-air.ts'
import { enter, hello, type WireClient } from './wire-client.ts'

export interface ReportingSign extends WireClient {
  id: string
  welcome: Welcome
  /** Sends one sealed record whose plays began at that time in Bangkok; `plays` of each slide, completed ones, each as long as told, on one monotonic clock. */
  play(bangkok: string, plays: Record<string, number>, everyMs?: number): Promise<void>
  /** Says that nothing waits to be sent. */
  clear(): void
  /** Connects anew, with the journal it has. */
  comeBack(): void
}

/** A province's first sign, paired and on the wire, whose plays are the test's to tell. `life`: another letter after its disk was wiped. */
export async function connectSign(url: string, keeper: Caller, province: string, life = 'a'): Promise<ReportingSign> {
  const view = (await keeper.call(api.signs)).find(({ sign }) => sign.province === province)
  if (view === undefined) throw new Error(`no sign in ${province}`)
  const { id } = view.sign
  const letter = life + id.replace(/[^a-z0-9]/g, '')
  const identity = { boot: letter.padEnd(16, 'b').slice(0, 16), journal: { journal: letter.padEnd(16, 'j').slice(0, 16), epoch: 0, seq: 0 } }
  const token = await pair(url, keeper, id, `${id} ${life} secret `.padEnd(40, '.'))
  const client = await enter(url, hello(token, identity))
  const { version } = Manifest.parse(await client.next('manifest:changed'))
  let seq = 0
  let played = 0
  let startedAt: number | undefined
  return {
    ...client,
    id,
    async play(bangkok, plays, everyMs) {
      const at = inBangkok(bangkok)
      const lengthMs = everyMs ?? 10
      if (everyMs !== undefined) startedAt ??= at
      const m0 = everyMs === undefined ? 0 : at - (startedAt ?? at)
      const tallies = Object.entries(plays).map(([slide, count]): Tally => ({ slide: `${slide}@1`, outcome: 'completed', reason: null, plays: count, shownMs: count * lengthMs }))
      const count = tallies.reduce((sum, tally) => sum + tally.plays, 0)
      const record: PlayRecord = {
        seq: (seq += 1),
        boot: identity.boot,
        manifest: version,
        p0: played,
        p1: (played += count) - 1,
        m0,
        m1: m0 + count * lengthMs,
        offsetMs: at - m0,
        wallMs: at,
        tallies
      }
      const answer = await client.ask<BatchAnswer>('plays:report', { epoch: client.welcome.epoch, oldest: 1, boots: [], records: [record] })
      if (!answer.ok || answer.records[0]?.verdict !== 'counted') throw new Error(`not counted: ${JSON.stringify(answer)}`)
    },
    comeBack() {
      client.socket.disconnect()
      client.socket.auth = hello(token, { ...identity, journal: { ...identity.journal, epoch: client.welcome.epoch, seq } })
      client.socket.connect()
    },
    clear() {
      client.socket.emit('status:tell', {
        holding: version,
        showing: version,
        slide: null,
        offsetMs: 0,
        clockErrorMs: 1,
        unsentRecords: 0,
        heapBytes: null,
        usedBytes: null,
        errors: 0
      })
    }
  }
}
