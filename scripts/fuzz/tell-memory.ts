/** Loaded before the server under fuzz: tells its parent, when asked, what memory is still in use after all that can go is gone. */
const megabyte = 1024 * 1024

process.on('message', (asked) => {
  if (asked !== 'memory') return
  // What the first lets go of may hold more.
  for (let i = 0; i < 2; i += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ live: Math.round((heapUsed + external) / megabyte), resident: Math.round(rss / megabyte) })
})
