/** What may be done to single messages between a sign and the server, and to pictures on their way. */
import { frameReader } from './web-socket-frames.ts'

/** Done once, to the next message that fits. */
export type Prank = 'answer dropped' | 'answer doubled' | 'report doubled'
export interface Meddler {
  /** What goes on to the server, and to the sign, instead of a piece. */
  toServer(piece: Buffer): Buffer
  toSign(piece: Buffer): Buffer
}
export interface Wishes {
  /** Taken off when done. */
  prank: Prank | null
  /** Told once, when the next report has gone on to the server. */
  onReport: (() => void) | null
  /** Pictures arrive with a wrong byte. */
  spoils: boolean
  /** How many pieces of pictures were spoilt. */
  spoilt: number
}

const isReport = (text: string): boolean => text.includes('"plays:report"')
/** An acknowledgement that tells a cursor is that of a report. */
const isAnswer = (text: string): boolean => /^43\/player,\d+\[/.test(text) && text.includes('"cursor"')
const endOfHead = '\r\n\r\n'

/** One connection's. */
export function createMeddler(wishes: Wishes): Meddler {
  let kind: 'plain' | 'socket' | null = null
  let isPicture = false
  const [fromSign, fromServer] = [frameReader(), frameReader()]
  const done = (): void => void (wishes.prank = null)
  const spoil = (piece: Buffer): Buffer => {
    const head = piece.subarray(0, 5).toString() === 'HTTP/' ? piece.indexOf(endOfHead) : -1
    if (head >= 0) isPicture = /content-type: image\//i.test(piece.subarray(0, head).toString())
    if (!wishes.spoils || !isPicture || (head >= 0 && head + endOfHead.length >= piece.length)) return piece
    const spoilt = Buffer.from(piece)
    const last = spoilt.length - 1
    spoilt[last] = (spoilt[last] ?? 0) ^ 0x55
    wishes.spoilt++
    return spoilt
  }
  return {
    toServer(piece) {
      if (kind !== 'socket') return piece
      const out = fromSign(piece).flatMap(({ bytes, text }) => {
        if (!isReport(text)) return [bytes]
        wishes.onReport?.()
        wishes.onReport = null
        if (wishes.prank !== 'report doubled') return [bytes]
        done()
        return [bytes, bytes]
      })
      return Buffer.concat(out)
    },
    toSign(piece) {
      if (kind === 'plain') return spoil(piece)
      let [head, frames] = [piece.subarray(0, 0), piece]
      if (kind === null) {
        kind = piece.subarray(0, 12).toString() === 'HTTP/1.1 101' ? 'socket' : 'plain'
        if (kind === 'plain') return spoil(piece)
        const end = piece.indexOf(endOfHead) + endOfHead.length
        head = piece.subarray(0, end)
        frames = piece.subarray(end)
      }
      const out = fromServer(frames).flatMap(({ bytes, text }) => {
        if ((wishes.prank !== 'answer dropped' && wishes.prank !== 'answer doubled') || !isAnswer(text)) return [bytes]
        const copies = wishes.prank === 'answer dropped' ? [] : [bytes, bytes]
        done()
        return copies
      })
      return Buffer.concat([head, ...out])
    }
  }
}
