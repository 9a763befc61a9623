/** What ships, put in place once: the pack as slides ready for approval, one sign a province awaiting pairing. */
import type { Sign } from '../domain/sign.ts'
import type { Composed, Slide } from '../domain/slide.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { SignStore } from './ports/signs.ts'

export interface PackSlide extends Omit<Composed, 'kind'> {
  id: string
  title: string
  source: string
}
interface Parts {
  catalogue: CatalogueStore
  signs: SignStore
  clock: Clock
  pack: readonly PackSlide[]
  shippedSigns: readonly Sign[]
}

const packAuthor = { id: 'pack', name: 'ชุดคำเตือนมาตรฐาน' }

/** Does nothing where something stands already. */
export async function importContent({ catalogue, signs, clock, pack, shippedSigns }: Parts): Promise<void> {
  if (catalogue.read().slides.length === 0) {
    const at = clock.now()
    const slides = pack.map(
      ({ id, title, source, ...texts }): Slide => ({
        id,
        province: null,
        source,
        reviewOn: null,
        revisions: [
          {
            number: 1,
            title,
            content: { kind: 'composed', ...texts },
            author: packAuthor,
            authoredAt: at,
            step: { step: 'submitted', by: packAuthor, at }
          }
        ]
      })
    )
    await catalogue.change((document) => ({ ...document, slides }))
  }
  if ((await signs.all()).length === 0) for (const sign of shippedSigns) await signs.save(sign)
}
