import type { FileHandle } from 'node:fs/promises'

const headerBytes = 16
const mostBoxes = 10_000

/** Whether an MP4 file ends where its last box ends: one that was cut off does not. Sizes as ISO/IEC 14496-12, 4.2 has them. */
export async function hasWholeBoxes(file: FileHandle, fileBytes: number): Promise<boolean> {
  const header = Buffer.alloc(headerBytes)
  let at = 0
  for (let boxes = 0; at < fileBytes && boxes < mostBoxes; boxes += 1) {
    const { bytesRead } = await file.read(header, 0, headerBytes, at)
    if (bytesRead < 8) return false
    const short = header.readUInt32BE(0)
    // 0: to the end of the file; 1: a size of 64 bits follows.
    if (short === 0) return true
    if (short === 1 && bytesRead < headerBytes) return false
    const bytes = short === 1 ? Number(header.readBigUInt64BE(8)) : short
    if (bytes < 8) return false
    at += bytes
  }
  return at === fileBytes
}
