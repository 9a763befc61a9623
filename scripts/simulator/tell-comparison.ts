import { countsOf, differences, playsBySign, playsBySlide, type Difference } from './compare.ts'
import type { Operator } from './operator.ts'
import { sumOf, type Outcomes, type PlayLog } from './play-log.ts'

const told = ({ completed, interrupted, failed }: Outcomes): string => `${completed} completed, ${interrupted} interrupted, ${failed} failed`

function tellDifferences(what: string, found: readonly Difference[], of: number): void {
  if (found.length === 0) return console.log(`equal for every one of ${of} ${what}`)
  console.log(`DIFFERENT for ${found.length} of ${of} ${what}:`)
  for (const { key, played, counted } of found.slice(0, 10)) console.log(`  ${key}: played ${told(played)}; counted ${told(counted)}`)
}

/** Remembers what is counted now; the function it gives then says whether what was counted since is what was played, and prints it. */
export async function compareWith(operator: Pick<Operator, 'call'>): Promise<(logs: ReadonlyMap<string, PlayLog>) => Promise<boolean>> {
  const before = { sign: await countsOf(operator, 'sign', Date.now()), slide: await countsOf(operator, 'slide', Date.now()) }
  return async (logs) => {
    const [bySign, bySlide] = [playsBySign(logs), playsBySlide(logs)]
    const signs = differences(bySign, before.sign, await countsOf(operator, 'sign', Date.now()))
    console.log(`played: ${told(sumOf(logs.values()))}`)
    tellDifferences('signs', signs, bySign.size)
    const slides = differences(bySlide, before.slide, await countsOf(operator, 'slide', Date.now()))
    tellDifferences('slides', slides, bySlide.size)
    return signs.length === 0 && slides.length === 0
  }
}
