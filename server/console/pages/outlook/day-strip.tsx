import { spanOfDate } from '../../../domain/time.ts'
import type { DayOutlook } from '../../../protocol/planning-views.ts'
import { clockSpan } from '../../state/clock-span.ts'
import { clockWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  date: string
  stretches: DayOutlook['stretches']
  at: number
  onLook: (ms: number) => void
}

/** 24 hours from left to right; a press looks at that moment. Those who do not point use the list below. */
export function DayStrip({ date, stretches, at, onLook }: Props) {
  const { t } = useLanguage()
  const day = spanOfDate(date)
  const percent = (ms: number): string => `${(ms / (day.until - day.from)) * 100}%`
  return (
    <div aria-hidden>
      <div className="day-strip">
        {stretches.map((stretch, index) => (
          <button
            key={stretch.from}
            type="button"
            tabIndex={-1}
            className="day-stretch"
            data-kind={stretch.kind}
            data-odd={index % 2 === 1}
            title={`${clockSpan(stretch, (ms) => clockWords(ms, 'en'))} ${t(`outlook.kind.${stretch.kind}`)}`}
            style={{ insetInlineStart: percent(stretch.from - day.from), width: percent(stretch.until - stretch.from) }}
            onClick={({ clientX, currentTarget }) => {
              const { left, width } = currentTarget.getBoundingClientRect()
              onLook(Math.floor(stretch.from + ((clientX - left) / width) * (stretch.until - stretch.from)))
            }}
          />
        ))}
        {day.from <= at && at < day.until && <span className="day-at" style={{ insetInlineStart: percent(at - day.from) }} />}
      </div>
      <div className="day-hours">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}:00</span>
        ))}
      </div>
    </div>
  )
}
