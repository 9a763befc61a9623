import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconEyeOff, IconInfoCircle, type Icon } from '@tabler/icons-react'
import type { Lint } from '../../protocol/views.ts'
import { useLanguage } from '../words/language.tsx'

const marks: Record<Lint['level'], { Icon: Icon; color: string }> = {
  info: { Icon: IconInfoCircle, color: 'blue' },
  warning: { Icon: IconAlertTriangle, color: 'orange' },
  illegible: { Icon: IconEyeOff, color: 'red' }
}

/** What was found about how well it reads. */
export function LintList({ lints }: { lints: readonly Lint[] }) {
  const { t, say } = useLanguage()
  if (lints.length === 0)
    return (
      <Alert color="green" icon={<IconCircleCheck />} py="xs">
        {t('compose.fine')}
      </Alert>
    )
  return (
    <Stack gap="xs">
      {lints.map((lint, index) => {
        const { Icon, color } = marks[lint.level]
        return (
          <Alert key={index} color={color} icon={<Icon />} py="xs">
            {say(lint)}
          </Alert>
        )
      })}
    </Stack>
  )
}
