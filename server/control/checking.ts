/** What is to be said of a content before it goes out. Everything it needs is painted, so that publishing afterwards is quick. */
import type { Profile } from '../domain/canvas.ts'
import { createPlanCheck } from '../domain/check-plan.ts'
import type { IssueContent, IssuedSlide } from '../domain/issue.ts'
import { createDifference, type ProvinceDifference } from '../domain/issue-difference.ts'
import { createPlanner, horizonOf, type Planner } from '../domain/planner.ts'
import type { Province } from '../domain/province.ts'
import type { Sign } from '../domain/sign.ts'
import { breathe } from './breathe.ts'
import { overDiskBudget } from './disk-budget.ts'
import { askedByIssue, pictureKey } from './needs.ts'
import type { OnAir } from './on-air.ts'
import type { Orders } from './orders.ts'
import type { Painted, Pictures } from './pictures.ts'
import { planProblems } from './plan-problems.ts'
import type { Clock } from './ports/clock.ts'
import type { SignStore } from './ports/signs.ts'
import type { Problem } from './problem.ts'
import { problemsOnGlass } from './problems.ts'

interface Parts {
  signs: SignStore
  orders: Pick<Orders, 'paint'>
  pictures: Pick<Pictures, 'of'>
  onAir: OnAir
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export interface Findings {
  problems: Problem[]
  /** What it gives and takes against what runs. */
  difference: ProvinceDifference[]
  signs: readonly Sign[]
}
export interface Checking {
  check(content: IssueContent): Promise<Findings>
}

/** Signs looked at before others get the thread. */
const stretch = 200
const nothing: IssueContent = { playlists: [], slides: [], rules: { hotlineEachMinute: false, localShares: {} } }

export function createChecking({ signs, orders, pictures, onAir, provinces, clock }: Parts): Checking {
  const planners = (content: IssueContent, painted: readonly Painted[]): { before: Planner; after: Planner } => {
    const within = horizonOf(clock.now())
    const legible = new Map(painted.map(({ slide, profile, rendering }) => [pictureKey(slide, profile), rendering.legible]))
    const isReadable = (slide: IssuedSlide, profile: Profile): boolean => legible.get(pictureKey(slide, profile)) ?? pictures.of(slide, profile)?.legible ?? false
    const plan = (of: IssueContent): Planner => createPlanner({ content: of, takeovers: [], within, readable: isReadable })
    return { before: plan(onAir.issue() ?? nothing), after: plan(content) }
  }

  return {
    async check(content) {
      const all = await signs.all()
      const painted = await orders.paint(askedByIssue(content), all, 'issue')
      const { before, after } = planners(content, painted)
      const [plan, difference] = [createPlanCheck(content, after), createDifference(before, after)]
      for (const [index, sign] of all.entries()) {
        const province = provinces.get(sign.province)
        if (province === undefined) continue
        plan.add(sign, province)
        difference.add(sign, province)
        if (index % stretch === stretch - 1) await breathe()
      }
      return {
        problems: [...problemsOnGlass(painted), ...planProblems(plan.findings(), content, all), ...overDiskBudget(painted)],
        difference: difference.result(),
        signs: all
      }
    }
  }
}
