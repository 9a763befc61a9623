/** A takeover as it is asked for, made ready to go out the moment it is confirmed. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { PersonRef } from '../domain/ids.ts'
import type { Sign } from '../domain/sign.ts'
import type { Slide } from '../domain/slide.ts'
import type { Takeover } from '../domain/takeover.ts'
import { distractsDrivers } from '../domain/traffic.ts'
import { minuteMs } from '../domain/time.ts'
import type { Province } from '../domain/province.ts'
import { reaches } from '../domain/target.ts'
import { askedByTakeover } from './needs.ts'
import type { Orders } from './orders.ts'
import type { Painted } from './pictures.ts'
import type { Chance } from './ports/clock.ts'
import type { SignStore } from './ports/signs.ts'
import { problemsOnGlass } from './problems.ts'
import { takeoverSlides, type AskedSlide } from './takeover-slides.ts'

export interface AskedTakeover {
  reason: string
  drill: boolean
  slides: AskedSlide[]
  target: Takeover['target']
  exclude: Takeover['exclude']
  minutes: number
}
/** The signs a takeover is for, with its pictures for them. */
export interface Reach {
  of(takeover: Pick<Takeover, 'target' | 'exclude' | 'slides'>): Promise<{ signs: Sign[]; painted: Painted[] }>
}

export const createReach = ({ signs, orders, provinces }: { signs: SignStore; orders: Pick<Orders, 'paint'>; provinces: ReadonlyMap<string, Province> }): Reach => ({
  async of(takeover) {
    const reached = (await signs.all()).filter((sign) => {
      const province = provinces.get(sign.province)
      return province !== undefined && reaches(takeover, sign, province)
    })
    return { signs: reached, painted: await orders.paint([askedByTakeover(takeover)], reached, 'takeover') }
  }
})

interface Circumstances {
  person: PersonRef
  at: number
  chance: Chance
  catalogue: Catalogue
  reach: Reach
}

/** Throws a Failure when it would be on no sign at all. */
export async function prepareTakeover(
  { reason, drill, slides, target, exclude, minutes }: AskedTakeover,
  { person, at, chance, catalogue, reach }: Circumstances
): Promise<{ takeover: Takeover; written: Slide[] }> {
  const { written, ...shown } = takeoverSlides(slides, catalogue, { by: person, at, reason, nextId: () => chance.id() })
  const takeover: Takeover = {
    id: chance.id(),
    reason,
    drill,
    ...shown,
    target,
    exclude,
    durationMs: minutes * minuteMs,
    requestedBy: person,
    requestedAt: at,
    step: { step: 'requested' }
  }
  const { signs, painted } = await reach.of(takeover)
  if (signs.length === 0) throw new Failure('bad-input', { what: 'target', expected: 'at least one sign', thai: 'อย่างน้อยหนึ่งป้าย', received: 'nothing' })
  const readable = painted.some(({ slide, rendering, signs: on }) => rendering.legible && on.some((sign) => !distractsDrivers(slide.content, sign)))
  if (!readable) throw new Failure('cannot-publish', { what: problemsOnGlass(painted)[0]?.th ?? reason })
  return { takeover, written }
}
