/** Resolves at the first Ctrl-C or polite kill; later ones change nothing, since npm and the terminal each send their own. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
