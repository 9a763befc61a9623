import { link, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { generationOf, replaceDurably, syncFolder } from './durable-file.ts'
import { seal, unseal } from './sealed-text.ts'

export const keptGenerations = 5

const textOf = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * lowdb's file adapter, made durable: a write is on the disk when it resolves, and the five before it are kept beside it.
 * Reading takes the newest generation that is as it was written, and tells `notice` when that is not the newest file.
 */
export class GenerationsAdapter<T> implements Adapter<T> {
  readonly #file: string
  readonly #parse: (text: string) => T
  readonly #notice: (sentence: string) => void

  constructor(file: string, parse: (text: string) => T, notice: (sentence: string) => void) {
    this.#file = file
    this.#parse = parse
    this.#notice = notice
  }

  async read(): Promise<T | null> {
    const damaged: string[] = []
    let found = false
    for (let age = 0; age <= keptGenerations; age++) {
      const file = generationOf(this.#file, age)
      const sealed = await textOf(file)
      if (sealed === undefined) continue
      found = true
      const text = unseal(sealed)
      if (text === undefined) {
        damaged.push(file)
        continue
      }
      if (age > 0) await this.#restore(file, damaged)
      return this.#parse(text)
    }
    if (!found) return null
    throw new Error(
      `Expected a whole catalogue in ${this.#file} or one of its ${String(keptGenerations)} generations, but none matches the sha256 in its first line (damaged: ${damaged.join(', ')}). Put back a copy from a backup and start again.`
    )
  }

  async write(data: T): Promise<void> {
    await replaceDurably(this.#file, seal(JSON.stringify(data, null, 1)), keptGenerations)
  }

  /** The damaged file is put aside for a person to look at; the generation takes its place. */
  async #restore(generation: string, damaged: readonly string[]): Promise<void> {
    const aside = `${this.#file}.damaged`
    if (damaged.includes(this.#file)) await rename(this.#file, aside)
    else await rm(this.#file, { force: true })
    await link(generation, this.#file)
    await syncFolder(dirname(this.#file))
    this.#notice(
      damaged.length > 0
        ? `The catalogue ${damaged.join(', ')} was damaged; the newest whole generation ${generation} is in use. The last changes may be missing. The damaged file is kept as ${aside}.`
        : `The catalogue ${this.#file} was missing; the newest whole generation ${generation} is in use. The last changes may be missing.`
    )
  }
}
