/** Signs whose controllers have no room for what they would be sent. */
import type { Sign } from '../domain/sign.ts'
import { distractsDrivers } from '../domain/traffic.ts'
import { inEnglish, inThai } from './named-signs.ts'
import type { Painted } from './pictures.ts'
import type { Problem } from './problem.ts'

const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

/** While one set is replaced by the next both are there; the budget is for one, as the officer sets it. */
export function overDiskBudget(painted: readonly Painted[]): Problem[] {
  const files = new Map<Sign, Map<string, number>>()
  for (const { slide, rendering, signs } of painted)
    for (const sign of signs) {
      if (!rendering.legible || distractsDrivers(slide.content, sign)) continue
      const own = files.get(sign) ?? new Map<string, number>()
      files.set(sign, own.set(rendering.sha256, rendering.bytes))
    }
  const over = [...files]
    .map(([sign, own]) => ({ sign, bytes: [...own.values()].reduce((sum, bytes) => sum + bytes, 0) }))
    .filter(({ sign, bytes }) => bytes > sign.diskBudgetBytes)
  if (over.length === 0) return []
  const signs = over.map(({ sign }) => sign)
  const most = mb(Math.max(...over.map(({ bytes }) => bytes)))
  return [
    {
      kind: 'over-disk-budget',
      blocking: false,
      signs: signs.map(({ id }) => id),
      th: `มี ${signs.length} ป้ายที่เนื้อที่จัดเก็บไม่พอ (${inThai(signs)}) ต้องใช้สูงสุด ${most} MB จะแสดงชุดเดิมต่อไปจนกว่าจะลดสไลด์หรือเพิ่มเนื้อที่`,
      en: `${signs.length} signs have too little room (${inEnglish(signs)}): up to ${most} MB are needed; they go on with what they have until there are fewer slides or more room`
    }
  ]
}
