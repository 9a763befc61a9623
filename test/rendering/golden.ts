/** Pictures as they were last looked at and found good. `GOLDEN=renew` writes them anew. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'golden')
const seenFolder = join(import.meta.dirname, '..', '..', '.build', 'golden')
const renew = process.env['GOLDEN'] === 'renew'

/** Distance of colours in which 2 or 3 can just be seen, CIE 1976. */
export const noticeable = 6
/** Part of the pixels that may differ noticeably: edges round differently with another build of the libraries. */
const mostChanged = 0.004
const mostMean = 0.35

interface Pixels {
  data: Float32Array
  width: number
  height: number
}
/** L*a*b* of every pixel. */
async function labOf(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes).removeAlpha().toColourspace('lab').raw({ depth: 'float' }).toBuffer({ resolveWithObject: true })
  return { data: new Float32Array(data.buffer, data.byteOffset, data.length / 4), width: info.width, height: info.height }
}

/** Says nothing if the picture looks as its golden one, else what to look at. */
export async function differenceFromGolden(name: string, bytes: Uint8Array, { mayRenew = true } = {}): Promise<string | undefined> {
  const file = join(folder, `${name}.png`)
  if (renew && mayRenew) {
    await mkdir(folder, { recursive: true })
    await writeFile(file, await sharp(bytes).png().toBuffer())
    return undefined
  }
  const golden = await readFile(file).catch(() => undefined)
  if (golden === undefined) return `there is no ${file}; look at the picture, then run the tests with GOLDEN=renew`
  const [was, is] = await Promise.all([labOf(golden), labOf(bytes)])
  if (was.width !== is.width || was.height !== is.height) return `${name} was ${was.width}×${was.height} and is ${is.width}×${is.height}`
  const pixels = was.width * was.height
  let [changed, sum] = [0, 0]
  for (let at = 0; at < pixels * 3; at += 3) {
    const distance = Math.hypot(...[0, 1, 2].map((part) => (was.data[at + part] ?? 0) - (is.data[at + part] ?? 0)))
    sum += distance
    if (distance > noticeable) changed += 1
  }
  if (changed / pixels <= mostChanged && sum / pixels <= mostMean) return undefined
  const seen = join(seenFolder, `${name}.png`)
  await mkdir(seenFolder, { recursive: true })
  await writeFile(seen, await sharp(bytes).png().toBuffer())
  return `${name} looks different: ${((changed / pixels) * 100).toFixed(2)} % of its pixels changed, mean distance ${(sum / pixels).toFixed(2)}. Compare ${file} with ${seen}; if the new one is better, run the tests with GOLDEN=renew`
}
