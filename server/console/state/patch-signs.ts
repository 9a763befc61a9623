import type { SignPage, SignRoll, SignView } from '../../protocol/views.ts'

/** A page with the rows that changed put in their places; the same page if none of it did. */
export function patchSigns(page: SignPage, changed: readonly SignView[]): SignPage {
  const views = new Map(changed.map((view) => [view.sign.id, view]))
  return page.rows.some(({ sign }) => views.has(sign.id)) ? { ...page, rows: page.rows.map((row) => views.get(row.sign.id) ?? row) } : page
}

/** Whether the roll still names these signs as they are. */
export const isInRoll = ({ signs, places }: SignRoll, views: readonly SignView[]): boolean =>
  views.every(({ sign }) => {
    const known = signs.find(({ id }) => id === sign.id)
    const place = known && places[known.place]
    return (
      known?.name === sign.name &&
      known.province === sign.province &&
      known.tags.join() === sign.tags.join() &&
      place?.width === sign.canvas.width &&
      place.height === sign.canvas.height &&
      place.pitchMm === sign.canvas.pitchMm &&
      place.viewingDistanceM === sign.viewingDistanceM &&
      place.facesTraffic === sign.facesTraffic
    )
  })
