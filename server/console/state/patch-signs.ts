import type { SignView } from '../../protocol/views.ts'

/** Rows with those that changed put in their places; new signs come last. */
export function patchSigns(rows: readonly SignView[], changed: readonly SignView[]): SignView[] {
  const left = new Map(changed.map((view) => [view.sign.id, view]))
  const patched = rows.map((row) => {
    const view = left.get(row.sign.id)
    left.delete(row.sign.id)
    return view ?? row
  })
  return [...patched, ...left.values()]
}
