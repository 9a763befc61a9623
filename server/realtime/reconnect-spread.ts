/** Over how long a fleet spreads its first try after it lost the server, ms: so many signs a second, and five seconds at least. [CN5] */
const signsPerSecond = 300
const leastMs = 5000

export const reconnectSpreadMs = (signs: number): number => Math.max(leastMs, Math.ceil(signs / signsPerSecond) * 1000)
