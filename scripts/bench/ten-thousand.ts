/** A folder of data with ten thousand paired signs, as if their officers had done it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Province } from '../../server/domain/province.ts'
import { Sign } from '../../server/domain/sign.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { systemClock } from '../../server/timing/clock.ts'

export const signCount = 10_000
export const tokenOf = (index: number): string => `bench-token-of-sign-${String(index).padStart(20, '0')}`

const shapes = [
  { width: 320, height: 160, pitchMm: 8, viewingDistanceM: 45 },
  { width: 128, height: 64, pitchMm: 10, viewingDistanceM: 30 },
  { width: 192, height: 96, pitchMm: 10, viewingDistanceM: 40 },
  { width: 512, height: 256, pitchMm: 5, viewingDistanceM: 40 }
] as const
const content = join(import.meta.dirname, '..', '..', 'content')

export async function writeTenThousandSigns(folder: string): Promise<void> {
  const provinces = z.array(Province).parse(JSON.parse(readFileSync(join(content, 'provinces.json'), 'utf8')))
  const stores = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })
  for (let index = 0; index < signCount; index++) {
    const { viewingDistanceM, ...canvas } = shapes[index % shapes.length] ?? shapes[0]
    const province = provinces[index % provinces.length]
    if (province === undefined) throw new RangeError('no province')
    const id = `bench-${index}`
    await stores.signs.save(Sign.parse({ id, name: `ป้ายทดสอบ ${index}`, place: '', province: province.code, canvas: { x: 0, y: 0, ...canvas }, viewingDistanceM, facesTraffic: false, tags: [] }))
    await stores.tokens.grant(id, createHash('sha256').update(tokenOf(index)).digest('hex'), true)
  }
  await stores.close()
}
