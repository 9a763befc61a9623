/** How far one sits from the screen, and how many millimetres a CSS pixel is. */
const screenDistanceM = 0.6
const mmPerPx = 25.4 / 96

/** CSS pixels that a length on a sign takes on the screen, seen at the angle under which it is seen from where people stand. */
export const apparentPx = (lengthMm: number, viewingDistanceM: number): number => (lengthMm * screenDistanceM) / viewingDistanceM / mmPerPx
