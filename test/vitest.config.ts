import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** In a browser, four at a time, after the rest: what people do in the console, and what signs show. */
const browserTests = ['test/console/**/*.test.ts', 'test/player/**/*.test.ts', 'test/journeys/**/*.test.ts']
/** What is on glass to the millisecond: one file at a time, with the machine to itself. */
const glassTests = ['test/player/{page,films,long-offline,synchrony}.test.ts', 'test/journeys/drill.test.ts']

/** Begun first, in this order: a clean checkout knows nothing of their times, and a long one that began last would run alone at the end. */
const longest = ['console/pages', 'player/loader', 'console/reports', 'console/failing', 'console/statistics', 'console/national', 'journeys/editor', 'journeys/from-upload-to-report', 'realtime/player-meeting', 'scripts/kiosk-launcher']
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return rank < 0 ? longest.length : rank
}
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ project }: TestSpecification): number => project.config.sequence.groupOrder
    return (await super.sort(files)).sort((a, b) => order(a) - order(b) || rankOf(a) - rankOf(b))
  }
}

const shared = {
  root: fileURLToPath(new URL('../', import.meta.url)),
  environment: 'node',
  pool: 'forks',
  // One process for many files, since most of a short test would go in loading the server: a test leaves nothing behind, in the process as on the disk.
  isolate: false,
  // More than cores: most of a test's time goes in waiting for what the other side does.
  maxWorkers: 4,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000
} as const

export default defineConfig({
  root: shared.root,
  test: {
    ...shared,
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: 'parts', include: ['test/**/*.test.ts'], exclude: browserTests, sequence: { groupOrder: 0 } } },
      { test: { ...shared, name: 'browser', include: browserTests, exclude: glassTests, sequence: { groupOrder: 1 } } },
      {
        test: {
          ...shared,
          name: 'glass',
          include: glassTests,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 }
        }
      }
    ]
  }
})
