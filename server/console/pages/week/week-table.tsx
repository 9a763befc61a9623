import './week.css'
import { Fragment } from 'react'
import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { dateOf, minuteMs, spanOfDate } from '../../../domain/time.ts'
import { weekDays } from '../../state/week-blocks.ts'
import { laneKinds, type Lane } from '../../state/week-lanes.ts'
import { useRules } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { weekdayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { WeekDay } from './week-day.tsx'

interface Props {
  lanes: readonly Lane[]
  /** The week's Monday. */
  first: string
  /** The one sign that is looked at; each day then leads to what it shows. */
  sign: string | null
}

/** Campaigns above base playlists above provinces' own, a row each. */
export function WeekTable({ lanes, first, sign }: Props) {
  const { t, language } = useLanguage()
  const rules = useRules().data
  const nowMs = useServerNow(60_000)
  const today = dateOf(nowMs)
  const days = weekDays(first)
  return (
    <div className="week" role="region" aria-label={t('week.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="week-name">
              {t('playlists.title')}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                {sign === null ? (
                  weekdayWords(day, language)
                ) : (
                  <Anchor component={Link} to={`/outlook?sign=${sign}&day=${day}&time=12:00`} c="dark" aria-label={t('week.look', { day: weekdayWords(day, language) })}>
                    {weekdayWords(day, language)}
                  </Anchor>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {laneKinds.map((kind) => {
            const own = lanes.filter((lane) => lane.kind === kind)
            if (own.length === 0) return null
            return (
              <Fragment key={kind}>
                <tr>
                  <th scope="rowgroup" colSpan={8}>
                    {t(`week.lane.${kind}`)}
                  </th>
                </tr>
                {own.map((lane) => (
                  <tr key={lane.playlist.id}>
                    <th scope="row">
                      <Anchor component={Link} to={`/playlists/${lane.playlist.id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
                        {lane.playlist.name}
                      </Anchor>
                      <Text size="sm" c="dimmed">
                        {t('week.on', { n: lane.signs })}
                      </Text>
                      {lane.playlist.province !== null && rules !== undefined && rules.localShares[lane.playlist.province] === undefined && (
                        <Text size="sm" c="var(--mantine-color-orange-light-color)">
                          {t('week.noShare')}
                        </Text>
                      )}
                    </th>
                    {days.map((day, index) => (
                      <WeekDay key={day} lane={lane} day={index} nowAt={day === today ? Math.floor((nowMs - spanOfDate(day).from) / minuteMs) : null} />
                    ))}
                  </tr>
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
