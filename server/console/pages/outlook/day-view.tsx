import { Paper, Title } from '@mantine/core'
import { Asked } from '../../parts/asked.tsx'
import type { SignEntry } from '../../state/sign-entry.ts'
import { useDayOutlook } from '../../wire/queries.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { DayStrip } from './day-strip.tsx'
import { PlannedTable } from './planned-table.tsx'
import { StretchList } from './stretch-list.tsx'

interface Props {
  sign: Pick<SignEntry, 'id'>
  /** A Bangkok date. */
  date: string
  /** The moment that is looked at. */
  at: number
  onLook: (ms: number) => void
}

/** A sign's day: its stretches, the loop of each, and how often each slide is planned. */
export function DayView({ sign, date, at, onLook }: Props) {
  const { t, language } = useLanguage()
  return (
    <Asked of={[useDayOutlook(sign.id, date)]}>
      {({ stretches, planned }) => {
        const titles = new Map(planned.map(({ slide, title }) => [slide, title]))
        return (
          <>
            <Paper withBorder p="md">
              <Title order={2} size="h4" lh={1.5} mb="xs">
                {t('outlook.dayTitle')} {dayWords(date, language)}
              </Title>
              <DayStrip date={date} stretches={stretches} at={at} onLook={onLook} />
              <StretchList stretches={stretches} titles={titles} onLook={onLook} />
            </Paper>
            <Paper withBorder p="md">
              <PlannedTable planned={planned} />
            </Paper>
          </>
        )
      }}
    </Asked>
  )
}
