/** The answer to what has nothing to tell but that it is done. */
export async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work
  return {}
}
