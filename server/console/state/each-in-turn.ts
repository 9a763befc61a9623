/** Does one after another and goes on past refusals; tells what went well and what did not. */
export async function eachInTurn<T>(items: readonly T[], does: (item: T) => Promise<unknown>): Promise<{ done: T[]; refused: { item: T; error: unknown }[] }> {
  const done: T[] = []
  const refused: { item: T; error: unknown }[] = []
  for (const item of items) {
    try {
      await does(item)
      done.push(item)
    } catch (error) {
      refused.push({ item, error })
    }
  }
  return { done, refused }
}
