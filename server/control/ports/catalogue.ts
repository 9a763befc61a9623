/** What people make. */
import type { Catalogue } from '../../domain/catalogue.ts'

/** The catalogue in memory is what is on disk: a change that cannot be written leaves both as they were. */
export interface CatalogueStore {
  /** The newest document; do not change it in place. */
  read(): Catalogue
  /** Serialised; resolves when durable. `make` gets the newest document and returns the next, or throws to refuse. */
  change(make: (catalogue: Catalogue) => Catalogue): Promise<Catalogue>
}
