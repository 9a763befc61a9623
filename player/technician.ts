/** A long press, or F2, asks for the corner status; nothing else a hand does here changes anything. */
const pressMs = 3000

export function watchHands(ask: () => void): void {
  let press: ReturnType<typeof setTimeout> | undefined
  const prevent = (event: Event): void => event.preventDefault()
  addEventListener('contextmenu', prevent)
  addEventListener('wheel', prevent, { passive: false })
  addEventListener('pointerdown', () => (press = setTimeout(ask, pressMs)))
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => clearTimeout(press))
  addEventListener('keydown', ({ key }) => {
    if (key === 'F2') ask()
  })
}
