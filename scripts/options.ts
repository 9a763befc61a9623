import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** A command line that was not understood; the message says what is. */
export class BadOption extends Error {}

/** What a command takes: its options as `parseArgs` wants them, and the lines that explain them. */
export interface Usage<T extends ParseArgsOptionsConfig> {
  options: T
  explain: string
  /** Whether words without `--` are taken. */
  words?: boolean
}

export function readOptions<const T extends ParseArgsOptionsConfig>(args: readonly string[], { options, explain, words = false }: Usage<T>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: words, strict: true })
  } catch (fault) {
    const what = fault instanceof Error ? (fault.message.split('. ')[0] ?? fault.message) : String(fault)
    throw new BadOption(`${what}.\n${explain}`, { cause: fault })
  }
}

/** A whole number of an option, with what was expected when it is not one. */
export function wholeNumber(name: string, text: string | undefined, { least, most }: { least: number; most: number }): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new BadOption(`--${name}: expected a whole number from ${least} to ${most}, received “${text}”`)
  return number
}
