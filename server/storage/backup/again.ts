const mostTries = 3

/** Tries anew when a picture was collected while it was copied: the next moment does not name it. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (fault) {
      const vanished = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT' && 'path' in fault && String(fault.path).includes('media')
      if (!vanished || tried === mostTries) throw fault
    }
  }
}
