import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that start a browser, or a whole server with one: one file at a time, after the rest. */
const browserTests = ['test/player/**/*.test.ts', 'test/console/**/*.test.ts', 'test/journeys/**/*.test.ts']

const shared = {
  root: fileURLToPath(new URL('../', import.meta.url)),
  environment: 'node',
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000
} as const

export default defineConfig({
  root: shared.root,
  test: {
    ...shared,
    reporters: ['default'],
    projects: [
      { test: { ...shared, name: 'parts', include: ['test/**/*.test.ts'], exclude: browserTests, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: browserTests,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
})
