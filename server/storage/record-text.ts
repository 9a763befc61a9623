import { hash } from 'node:crypto'
import type { PlayRecord } from '../domain/record.ts'

/** A record as evidence keeps it: names in one order, so that the same record always gives the same text and digest. */
export const recordText = ({ seq, boot, manifest, p0, p1, m0, m1, offsetMs, wallMs, tallies }: PlayRecord): string =>
  JSON.stringify({
    seq,
    boot,
    manifest,
    p0,
    p1,
    m0,
    m1,
    offsetMs,
    wallMs,
    tallies: tallies.map(({ slide, outcome, reason, plays, shownMs }) => ({ slide, outcome, reason, plays, shownMs }))
  })

/** sha256, lower-case hexadecimal. */
export const digestOf = (text: string): string => hash('sha256', text)
