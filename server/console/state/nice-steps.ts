/** Round numbers from nought to just above the most: where the lines of a chart stand. */
export function niceSteps(most: number): { steps: number[]; top: number } {
  const least = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(least))
  const size = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least && Number.isInteger(each)) ?? 1
  const count = Math.max(1, Math.ceil(most / size))
  return { steps: Array.from({ length: count + 1 }, (_, index) => index * size), top: count * size }
}
