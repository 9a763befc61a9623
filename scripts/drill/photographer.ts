/** Looks at the machines' glass by screenshots, and compares with the observer in the page. */
import { drillCanvas } from './campaign.ts'
import type { Machine } from './machine.ts'
import { readMark } from './marked-pictures.ts'
import { pause } from './wait-until.ts'

export interface Photographer {
  round(): Promise<void>
  taken(): number
  disagreeing(): number
}

const betweenMs = 1500
/** What was just drawn may not be in a picture yet. */
const freshMs = 200

export function createPhotographer(machines: readonly Machine[]): Photographer {
  let [taken, disagreeing] = [0, 0]
  return {
    async round() {
      await pause(betweenMs)
      for (const { truth, screenshot, note } of machines) {
        const before = truth.standing()
        const png = await screenshot().catch(() => null)
        if (!png || !before || before.from !== truth.standing()?.from || before.mark === 0 || Date.now() - before.from < freshMs) continue
        taken++
        const mark = await readMark(png, drillCanvas.x, drillCanvas.y)
        if (mark === before.mark) continue
        disagreeing++
        note(`the observer sees ${before.mark}, the screenshot shows ${mark ?? 'no slide'}`)
      }
    },
    taken: () => taken,
    disagreeing: () => disagreeing
  }
}
