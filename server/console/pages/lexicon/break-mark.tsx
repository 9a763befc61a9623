import type { Gladness } from '../../state/gladness.ts'

/** The mark of a place where a line may end. */
export const BreakMark = ({ gladness }: { gladness: Gladness }) => <span className="break-mark" data-gladness={gladness} aria-hidden />
