import './focus.css'
import type { Artwork, Focus } from '../../domain/slide.ts'
import { mediaPath } from '../../protocol/media-path.ts'
import { focusAt, moveFocus } from '../state/move-focus.ts'
import { useLanguage } from '../words/language.tsx'

/** The artwork with its focal point, set by a press or by the arrow keys. */
export function FocusPicker({ artwork, onChange }: { artwork: Artwork; onChange: (focus: Focus) => void }) {
  const { t } = useLanguage()
  const { focus, width, height, fileName } = artwork
  const percent = (part: number): number => Math.round(part * 100)
  return (
    <button
      type="button"
      className="focus-picker"
      aria-label={t('focus.at', { name: fileName, x: percent(focus.x), y: percent(focus.y) })}
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: (320 * width) / height }}
      onClick={({ currentTarget, clientX, clientY, detail }) => {
        // A press by the keyboard has no place.
        if (detail === 0) return
        const frame = currentTarget.getBoundingClientRect()
        onChange(focusAt((clientX - frame.left) / frame.width, (clientY - frame.top) / frame.height))
      }}
      onKeyDown={(event) => {
        const moved = moveFocus(focus, event.key, event.shiftKey)
        if (moved === undefined) return
        event.preventDefault()
        onChange(moved)
      }}
    >
      <img src={mediaPath(artwork.sha256)} alt="" draggable={false} />
      <span className="focus-mark" style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }} />
    </button>
  )
}
