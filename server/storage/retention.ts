import type { EvidenceStore } from '../control/ports/evidence.ts'
import type { Database } from './database.ts'

/** Drops old evidence, a little at a time. */
export function openRetention({ sqlite }: Database): Pick<EvidenceStore, 'drop'> {
  const raise = sqlite.prepare<[number]>('update evidence_watermark set at = max(at, ?)')
  const signs = sqlite.prepare<[], string>('select distinct sign from epoch order by sign').pluck()
  // Each sign's newest record says how far its plays have come, those beside a gap say what is missing: they stay.
  const drop = sqlite.prepare<{ sign: string; before: number; most: number }>(
    `delete from record where rowid in (
       select r.rowid from record r where r.sign = @sign and r.started_at < @before and r.arrived_at < @before
         and r.rowid is not (select rowid from record where sign = @sign and verdict = 'counted' order by epoch desc, seq desc limit 1)
         and not exists (select 1 from gap where gap.sign = @sign and gap.epoch = r.epoch and (gap.from_seq = r.seq + 1 or gap.until_seq = r.seq))
       limit @most)`
  )
  const dropSome = sqlite.transaction((before: number, most: number): number => {
    raise.run(before)
    let dropped = 0
    for (const sign of signs.all()) {
      if (dropped >= most) break
      dropped += drop.run({ sign, before, most: most - dropped }).changes
    }
    return dropped
  })
  return { drop: (before, most) => new Promise((done) => done(dropSome(before, most))) }
}
