interface Lying {
  day: number
  from: number
  until: number
}

/** Blocks side by side where they overlap: each its lane, and how many lanes its group has. */
export function lanesOf<B extends Lying>(blocks: readonly B[]): (B & { lane: number; lanes: number })[] {
  const placed: (B & { lane: number; lanes: number })[] = []
  for (let day = 0; day < 7; day++) {
    const own = blocks.filter((block) => block.day === day).sort((a, b) => a.from - b.from || b.until - a.until)
    let group: (B & { lane: number; lanes: number })[] = []
    let end = -1
    const close = (): void => {
      const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1))
      placed.push(...group.map((block) => ({ ...block, lanes })))
      group = []
    }
    for (const block of own) {
      if (block.from >= end) close()
      const taken = new Set(group.filter(({ until }) => until > block.from).map(({ lane }) => lane))
      let lane = 0
      while (taken.has(lane)) lane++
      group.push({ ...block, lane, lanes: 1 })
      end = Math.max(end, block.until)
    }
    close()
  }
  return placed
}
