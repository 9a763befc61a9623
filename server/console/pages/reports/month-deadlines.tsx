import { Badge, Group, NativeSelect, Text } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { ministryDay, type Deadline } from '../../../domain/deadlines.ts'
import { maySignFor } from '../../../domain/roles.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import type { ReportView } from '../../../protocol/api/reports-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { fullDayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const days = Array.from({ length: ministryDay }, (_, index) => index + 1)

/** By when the province reports to the ministry, and its districts to the province: an own earlier day, if it says so. */
export function MonthDeadlines({ view: { sheet, deadlines } }: { view: ReportView }) {
  const { t, language, say } = useLanguage()
  const person = useSession().data?.person ?? null
  const mayChoose = person !== null && maySignFor(person, 'report', sheet.province)
  const choose = useDeed({
    does: (day: number | null) => call(settingsApi.setDistrictDay, { params: { province: sheet.province }, body: { day } }),
    renews: ['report', 'settings'],
    says: () => t('state.saved'),
    tellsRefusal: true
  })
  const day = ({ date, warnings }: Deadline) => (
    <>
      <strong className="whole">{fullDayWords(date, language)}</strong>
      {warnings.length > 0 && (
        <>
          {' '}
          <span className="whole">{t('report.dayOff', { why: warnings.map(say).join(language === 'th' ? ' ' : ', ') })}</span>{' '}
          <span className="whole">{t('report.stays')}</span>
        </>
      )}
    </>
  )
  const { district, ministry } = deadlines
  return (
    <>
      <Group gap="xs">
        <Text>
          {t('report.dueMinistry')} {day(ministry)}
        </Text>
        {deadlines.late && (
          <Badge color="red" leftSection={<IconClockExclamation size={15} aria-hidden />}>
            {t(sheet.state === 'open' ? 'report.overdue' : 'report.wasLate')}
          </Badge>
        )}
      </Group>
      <Group gap="xs">
        <Text>
          {t('report.dueProvince')} {(district !== null || !mayChoose) && day(district ?? ministry)}
        </Text>
        {mayChoose && (
          <NativeSelect
            aria-label={t('report.districtDay')}
            value={district === null ? '' : String(Number(district.date.slice(8)))}
            onChange={({ currentTarget }) => choose.mutate(currentTarget.value === '' ? null : Number(currentTarget.value))}
            data={[{ value: '', label: t('report.asMinistry') }, ...days.map((each) => ({ value: String(each), label: t('report.onDay', { n: each }) }))]}
          />
        )}
      </Group>
    </>
  )
}
