import type { Server } from 'node:http'

/** How long what was asked may take to be answered, ms. */
const lastAnswersMs = 5000
const lookEveryMs = 50

/** Ends when everybody was answered, or has waited long enough. `closeWires` takes no new connections from here on. */
export async function closeServer(server: Server, closeWires: () => Promise<void>): Promise<void> {
  // Browsers hold their connections for the next request: those that fall idle while others are finished are not waited for.
  const idle = setInterval(() => server.closeIdleConnections(), lookEveryMs)
  const late = setTimeout(() => server.closeAllConnections(), lastAnswersMs)
  await closeWires()
  if (server.listening) await new Promise<void>((closed) => server.close(() => closed()))
  clearInterval(idle)
  clearTimeout(late)
}
