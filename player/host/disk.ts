/** The outer page of a sign that starts from its own disk: within the loader, and as new as the version that it runs. */
import { openFrames, type Edition } from './frames.ts'
import { readLaunch } from './launch.ts'
import type { Loader } from './loader.ts'
import type { Version } from './slots.ts'
import { twoParts } from './two-parts.ts'

const editionOf = ({ build, text }: Version): Edition => ({
  build,
  fill(frame) {
    frame.srcdoc = twoParts(text).page
  }
})

function run({ first, slots, newest }: Loader): void {
  const launch = readLaunch(location.hash)
  const refused = (): string | null => slots && slots.refused()
  const source = {
    carrier: () => ({ kind: 'disk' as const, durable: !!slots, refused: refused() }),
    async renew(standing: string) {
      const version = await newest(launch.server, (build) => build === standing || build === refused())
      return version && (!slots || (await slots.put(version))) ? editionOf(version) : null
    },
    proved: ({ build }: Edition) => void (slots && slots.proved(build).catch(() => undefined))
  }
  openFrames(launch, source, editionOf(first))
}

if (window.paitueanLoader) run(window.paitueanLoader)
