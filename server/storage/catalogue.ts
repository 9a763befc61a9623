import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { CatalogueStore } from '../control/ports/catalogue.ts'
import { Catalogue, emptyCatalogue } from '../domain/catalogue.ts'
import { makeFolder } from './durable-file.ts'
import { frozen } from './frozen.ts'
import { GenerationsAdapter } from './generations-adapter.ts'

/** Checked, and sharing nothing with what was given. */
function checked(given: unknown, source: string): Catalogue {
  const { data, error } = Catalogue.safeParse(given)
  if (error) throw new Error(`Expected a catalogue in ${source} but found:\n${z.prettifyError(error)}`)
  return frozen(data)
}

/**
 * `catalogue.json` in the folder. Documents it gives out are frozen. Throws a sentence if no whole catalogue is found;
 * one that is whole but of another form is never passed over for an older one.
 */
export async function openCatalogue(folder: string, notice: (sentence: string) => void = () => {}): Promise<CatalogueStore> {
  await makeFolder(folder)
  const file = join(folder, 'catalogue.json')
  const adapter = new GenerationsAdapter(file, (text) => checked(JSON.parse(text), file), notice)
  const low = new Low(adapter, checked(emptyCatalogue, 'the program'))
  await low.read()

  let last: Promise<unknown> = Promise.resolve()
  const replace = async (make: (catalogue: Catalogue) => Catalogue): Promise<Catalogue> => {
    const made = make(low.data)
    if (made === low.data) return made
    const next = checked(made, 'the change')
    // Not low.write(): that shows the change before it is on the disk.
    await adapter.write(next)
    low.data = next
    return next
  }
  return {
    read: () => low.data,
    change(make) {
      const done = last.then(() => replace(make))
      last = done.catch(() => undefined)
      return done
    }
  }
}
