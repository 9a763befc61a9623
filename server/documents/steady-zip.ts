/** A ZIP file that says nothing of when it was packed, so that the same content gives the same bytes. */

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** 1980-01-01 00:00:00, the earliest there is: date in the upper half, time in the lower. */
const earliest = 0x00210000

/** Sets the time of every entry; throws on what is no ZIP of fewer than 65,535 entries. PKWARE APPNOTE 6.3.10, 4.3. */
export function steadyZip(zip: Uint8Array): Uint8Array {
  const steady = Uint8Array.from(zip)
  const view = new DataView(steady.buffer)
  // Our packers write no comment, so the end record is the last 22 bytes.
  const end = steady.length - 22
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error('expected a ZIP file without comment')
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new Error('expected an entry of the ZIP directory')
    view.setUint32(at + 12, earliest, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, earliest, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return steady
}
