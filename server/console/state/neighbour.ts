/** Which tile an arrow key leads to: the nearest one that way, rather straight on than aside. */
interface Tile {
  code: string
  col: number
  row: number
}
export type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
const ways: Record<Way, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0]
}

export const isWay = (key: string): key is Way => key in ways

export function neighbour(tiles: readonly Tile[], code: string, way: Way): string {
  const here = tiles.find((tile) => tile.code === code)
  if (here === undefined) return tiles[0]?.code ?? code
  const [x, y] = ways[way]
  let best = code
  let least = Infinity
  for (const tile of tiles) {
    const ahead = (tile.col - here.col) * x + (tile.row - here.row) * y
    const aside = Math.abs((tile.col - here.col) * y) + Math.abs((tile.row - here.row) * x)
    if (ahead <= 0 || ahead + 3 * aside >= least) continue
    least = ahead + 3 * aside
    best = tile.code
  }
  return best
}
