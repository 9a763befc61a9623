import type { Profile } from '../../server/domain/canvas.ts'

export interface Row {
  name: string
  cells: { file: string; profile: Profile; legible: boolean; notes: string[] }[]
}
export interface Sheet {
  title: string
  rows: Row[]
}

/** Small signs are enlarged to about this width, CSS pixels; large ones are shown smaller. */
const shownWidth = 420
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function figure({ file, profile: { width, height, floorPx }, legible, notes }: Row['cells'][number]): string {
  const shown = Math.min(shownWidth, height > width ? (shownWidth * 0.6) : shownWidth)
  const zoom = width < shown ? Math.max(1, Math.floor(shown / width)) : shown / width
  const told = escaped(notes.join(' · '))
  return `<figure class="${legible ? '' : 'illegible'}"><a href="${file}"><img src="${file}" loading="lazy" width="${Math.round(width * zoom)}" height="${Math.round(height * zoom)}" alt=""></a><figcaption>${width}×${height}, floor ${floorPx}${told && `<br>${told}`}</figcaption></figure>`
}

export const pageOf = (sheets: readonly Sheet[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
body { background: #1b1b1f; color: #ddd; font: 13px system-ui, sans-serif; margin: 16px }
section > div { display: flex; flex-wrap: wrap; gap: 14px; align-items: flex-start; margin-bottom: 24px }
figure { margin: 0; max-width: ${shownWidth}px }
img { display: block; image-rendering: pixelated; outline: 1px solid #444 }
figcaption { margin-top: 4px; color: #999; font-size: 11px }
.illegible img { outline: 3px solid #f33 }
</style>
${sheets
  .map(
    ({ title, rows }) => `<section><h1>${escaped(title)}</h1>
${rows.map(({ name, cells }) => `<h2 id="${escaped(name)}">${escaped(name)}</h2><div>${cells.map(figure).join('\n')}</div>`).join('\n')}
</section>`
  )
  .join('\n')}
</html>
`
