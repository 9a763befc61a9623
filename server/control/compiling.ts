/** What runs, made into manifests: one compiler for as long as nothing it rests on changes, so that slices of the fleet share its work. */
import { createCompiler } from '../domain/compile-manifest.ts'
import type { Issue } from '../domain/issue.ts'
import type { ManifestBody } from '../domain/manifest.ts'
import type { Province } from '../domain/province.ts'
import type { Sign } from '../domain/sign.ts'
import type { Takeover } from '../domain/takeover.ts'
import { startOfDay } from '../domain/time.ts'
import type { Pictures } from './pictures.ts'

export type Compile = (sign: Sign, province: Province) => ManifestBody
interface Ground {
  issue: Issue
  takeovers: readonly Takeover[]
  now: number
}

export function createCompiling(pictures: Pictures): (ground: Ground) => Compile {
  let made: { issue: Issue; takeovers: readonly Takeover[]; day: number; pictures: number; compile: Compile } | undefined
  return ({ issue, takeovers, now }) => {
    const day = startOfDay(now)
    const holds =
      made?.issue === issue &&
      made.day === day &&
      made.pictures === pictures.edition() &&
      made.takeovers.length === takeovers.length &&
      made.takeovers.every((takeover, index) => takeover === takeovers[index])
    if (made === undefined || !holds)
      made = { issue, takeovers, day, pictures: pictures.edition(), compile: createCompiler({ issue, takeovers, now, renderingOf: pictures.of }) }
    return made.compile
  }
}
