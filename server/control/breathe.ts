/** Lets whatever else waits have the thread. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))
