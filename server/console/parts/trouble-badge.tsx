import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconBolt, IconClockExclamation, IconDatabaseExclamation, IconHelpCircle, IconHistory, IconLinkOff, IconRefresh, IconUsers, type Icon } from '@tabler/icons-react'
import type { SignTrouble } from '../../domain/sign-trouble.ts'
import { useLanguage } from '../words/language.tsx'

/** A mark for each trouble, so that colour never says it alone. */
export const troubleMarks: Record<SignTrouble, { Icon: Icon; color: string }> = {
  dark: { Icon: IconLinkOff, color: 'red' },
  failing: { Icon: IconAlertTriangle, color: 'red' },
  disk: { Icon: IconDatabaseExclamation, color: 'red' },
  rival: { Icon: IconUsers, color: 'red' },
  flood: { Icon: IconBolt, color: 'orange' },
  'old-player': { Icon: IconHistory, color: 'orange' },
  relapse: { Icon: IconArrowBackUp, color: 'orange' },
  clock: { Icon: IconClockExclamation, color: 'orange' },
  behind: { Icon: IconRefresh, color: 'orange' },
  unpaired: { Icon: IconHelpCircle, color: 'gray' }
}

export function TroubleBadge({ trouble }: { trouble: SignTrouble }) {
  const { t } = useLanguage()
  const { Icon: Mark, color } = troubleMarks[trouble]
  return (
    <Badge color={color} leftSection={<Mark size={15} aria-hidden />}>
      {t(`trouble.${trouble}`)}
    </Badge>
  )
}
