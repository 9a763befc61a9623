import { Badge } from '@mantine/core'
import { IconCircleCheck, IconClockExclamation, IconPencil, IconSignature, type Icon } from '@tabler/icons-react'
import type { MonthStanding } from '../state/month-standing.ts'
import { useLanguage } from '../words/language.tsx'

/** A mark for each standing, so that colour never says it alone. */
export const monthMarks: Record<MonthStanding, { Icon: Icon; color: string }> = {
  open: { Icon: IconPencil, color: 'gray' },
  late: { Icon: IconClockExclamation, color: 'red' },
  reported: { Icon: IconSignature, color: 'blue' },
  certified: { Icon: IconCircleCheck, color: 'green' }
}

/** How far a province's month is. */
export function MonthBadge({ standing }: { standing: MonthStanding }) {
  const { t } = useLanguage()
  const { Icon, color } = monthMarks[standing]
  return (
    <Badge color={color} leftSection={<Icon size={15} aria-hidden />}>
      {t(`month.${standing}`)}
    </Badge>
  )
}
