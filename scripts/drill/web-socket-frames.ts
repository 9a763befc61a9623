/** The frames of one direction of a WebSocket, from the pieces TCP gives (RFC 6455, section 5.2). Pure. */

export interface Frame {
  /** As it went over the wire, whole. */
  bytes: Buffer
  /** Its text; empty if it is no text in one frame. */
  text: string
}

const lengthOf = (bytes: Buffer): { head: number; body: number } | null => {
  if (bytes.length < 2) return null
  const short = (bytes[1] ?? 0) & 0x7f
  const mask = (bytes[1] ?? 0) & 0x80 ? 4 : 0
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0
  if (bytes.length < 2 + wide) return null
  const body = wide === 2 ? bytes.readUInt16BE(2) : wide === 8 ? Number(bytes.readBigUInt64BE(2)) : short
  return { head: 2 + wide + mask, body }
}

/** Takes pieces, gives each frame once it is whole. */
export function frameReader(): (piece: Buffer) => Frame[] {
  let rest = Buffer.alloc(0)
  return (piece) => {
    rest = Buffer.concat([rest, piece])
    const frames: Frame[] = []
    for (;;) {
      const length = lengthOf(rest)
      if (length === null || rest.length < length.head + length.body) return frames
      const bytes = rest.subarray(0, length.head + length.body)
      rest = rest.subarray(bytes.length)
      const isMasked = ((bytes[1] ?? 0) & 0x80) !== 0
      const body = Buffer.from(bytes.subarray(length.head))
      if (isMasked) for (let i = 0; i < body.length; i++) body[i] = (body[i] ?? 0) ^ (bytes[length.head - 4 + (i % 4)] ?? 0)
      frames.push({ bytes, text: bytes[0] === 0x81 ? body.toString() : '' })
    }
  }
}
