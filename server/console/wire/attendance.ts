/** Whether somebody is at the page: what it asks by itself must not keep a session open that nobody uses. */
import { now } from '../clock.ts'

/** After this without a hand on it, ms. */
const patienceMs = 60_000
let lastTouch = now()

/** Begins to watch the page. */
export function watchAttendance(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) addEventListener(event, () => (lastTouch = now()), { capture: true, passive: true })
}

/** What requests carry along. */
export const attendance = (): Record<string, string> => (now() - lastTouch > patienceMs ? { 'paituean-unattended': '1' } : {})
