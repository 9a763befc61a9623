import '@mantine/dates/styles.css'
import 'dayjs/locale/th'
import { DatePicker } from '@mantine/dates'
import dayjs from 'dayjs'
import buddhistEra from 'dayjs/plugin/buddhistEra.js'
import { useLanguage } from '../words/language.tsx'

dayjs.extend(buddhistEra)

/** A month of days to choose from, its years of the Buddhist era in Thai. */
export default function DayCalendar({ value, onChange }: { value: string | null; onChange: (day: string | null) => void }) {
  const { language } = useLanguage()
  const era = language === 'th' ? 'BBBB' : 'YYYY'
  return (
    <DatePicker
      locale={language}
      value={value}
      onChange={onChange}
      {...(value === null ? {} : { defaultDate: value })}
      firstDayOfWeek={1}
      monthLabelFormat={`MMMM ${era}`}
      yearLabelFormat={era}
      yearsListFormat={era}
      decadeLabelFormat={era}
      hideOutsideDates
    />
  )
}
