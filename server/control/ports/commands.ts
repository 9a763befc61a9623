/** Commands given to signs. Times are UTC ms. */
import type { CommandAnswer, GivenCommand } from '../../domain/command.ts'

export interface CommandStore {
  save(command: GivenCommand): Promise<void>
  /** A sign's newest first, at most `limit`. */
  of(sign: string, limit: number): Promise<GivenCommand[]>
  /** Unanswered and not expired at `at`, oldest first. */
  pending(sign: string, at: number): Promise<GivenCommand[]>
  /** The first answer stands; false: there is no such command of that sign, or it was answered. */
  answer(sign: string, answer: CommandAnswer, at: number): Promise<boolean>
  /** A data URL. */
  picture(id: string): Promise<{ sign: string; picture: string } | undefined>
  /** Forgets those given before `before`. */
  forget(before: number): Promise<void>
}
