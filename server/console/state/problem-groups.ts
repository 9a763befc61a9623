import { problemKinds, type Problem } from '../../protocol/planning-views.ts'

export interface ProblemGroup {
  kind: Problem['kind']
  blocking: boolean
  problems: Problem[]
}

/** Problems by kind, the blocking ones first, then in the order the kinds are listed. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  for (const problem of problems) {
    const key = `${problem.kind} ${problem.blocking}`
    const group = groups.get(key)
    if (group) group.problems.push(problem)
    else groups.set(key, { kind: problem.kind, blocking: problem.blocking, problems: [problem] })
  }
  return [...groups.values()].sort((a, b) => Number(b.blocking) - Number(a.blocking) || problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind))
}
