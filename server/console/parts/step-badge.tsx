import { Badge } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconCheck, IconHourglass, IconPencil, type Icon } from '@tabler/icons-react'
import type { Step } from '../../domain/slide.ts'
import { useLanguage } from '../words/language.tsx'

const marks: Record<Step['step'], { Icon: Icon; color: string }> = {
  draft: { Icon: IconPencil, color: 'gray' },
  submitted: { Icon: IconHourglass, color: 'blue' },
  approved: { Icon: IconCheck, color: 'green' },
  returned: { Icon: IconArrowBackUp, color: 'orange' },
  retired: { Icon: IconArchive, color: 'gray' }
}

export function StepBadge({ step }: { step: Step['step'] }) {
  const { t } = useLanguage()
  const { Icon, color } = marks[step]
  return (
    <Badge color={color} leftSection={<Icon size={15} aria-hidden />}>
      {t(`step.${step}`)}
    </Badge>
  )
}
