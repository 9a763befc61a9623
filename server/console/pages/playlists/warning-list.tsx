import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PlanWarning } from '../../state/plan-warnings.ts'
import { useLanguage } from '../../words/language.tsx'

/** What is amiss in a playlist, said while it is written. */
export function WarningList({ warnings }: { warnings: readonly PlanWarning[] }) {
  const { t } = useLanguage()
  if (warnings.length === 0) return null
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} py="xs" role="status">
      <List size="sm" listStyleType="none">
        {warnings.map((warning) => (
          <List.Item key={warning}>{t(`warning.${warning}`)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
