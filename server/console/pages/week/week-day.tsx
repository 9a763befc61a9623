import { VisuallyHidden } from '@mantine/core'
import type { Lane } from '../../state/week-lanes.ts'
import { useLanguage } from '../../words/language.tsx'

const dayMinutes = 24 * 60
const two = (value: number): string => String(value).padStart(2, '0')
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
const percent = (minutes: number): string => `${(minutes / dayMinutes) * 100}%`

interface Props {
  lane: Lane
  day: number
  /** Minutes since midnight, on today only. */
  nowAt: number | null
}

/** One day of a lane: a strip of 24 hours, and the same in words. */
export function WeekDay({ lane: { kind, blocks }, day, nowAt }: Props) {
  const { t } = useLanguage()
  const own = blocks.filter((block) => block.day === day)
  return (
    <td>
      <div className="week-strip" aria-hidden>
        {own.map(({ from, until, rests, fromBefore, goesOn }) => (
          <span
            key={from}
            className="week-block"
            data-kind={kind}
            data-rests={rests}
            data-from-before={fromBefore}
            data-goes-on={goesOn}
            style={{ insetInlineStart: percent(from), width: percent(until - from) }}
          />
        ))}
        {nowAt !== null && <span className="week-now" style={{ insetInlineStart: percent(nowAt) }} />}
      </div>
      <ul className="week-times">
        {own.map(({ from, until, rests, fromBefore, goesOn }) => (
          <li key={from}>
            {from === 0 && until === dayMinutes ? t('exception.allDay') : `${clock(from)}–${clock(until)}`}
            {fromBefore && until < dayMinutes && <VisuallyHidden> {t('week.continues')}</VisuallyHidden>}
            {goesOn && from > 0 && <VisuallyHidden> {t('week.goesOn')}</VisuallyHidden>}
            {rests !== 'no' && <em> {t(rests === 'all' ? 'week.rests' : 'week.restsSome')}</em>}
          </li>
        ))}
      </ul>
    </td>
  )
}
