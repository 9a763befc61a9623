import { BadConfig } from '../server/config.ts'
import { BadOption } from './options.ts'

/** A fault a person can act on: told as its sentence alone. */
export class Complaint extends Error {}

/** Runs a command's main; what a person can put right is told without a stack, anything else whole. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (fault) {
    const isPlain = fault instanceof BadConfig || fault instanceof BadOption || fault instanceof Complaint
    console.error(isPlain ? fault.message : fault)
    process.exit(1)
  }
}
