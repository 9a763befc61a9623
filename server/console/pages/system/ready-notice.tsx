import { Alert, Code, List } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { SystemView } from '../../../protocol/api/system-api.ts'
import { useLanguage } from '../../words/language.tsx'

const lookOf = ({ ready, warnings }: SystemView) => {
  if (!ready) return { color: 'red', title: 'system.notReady' } as const
  return warnings.length > 0 ? ({ color: 'orange', title: 'system.readyBut' } as const) : ({ color: 'green', title: 'system.ready' } as const)
}

/** Whether the server can do its work, and what a person should see to. */
export function ReadyNotice({ system }: { system: SystemView }) {
  const { t } = useLanguage()
  const { color, title } = lookOf(system)
  const said = [...system.reasons, ...system.warnings]
  return (
    <Alert color={color} title={t(title)} icon={color === 'green' ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}>
      {said.length === 0 ? (
        t('system.readyWhy')
      ) : (
        <>
          {t('system.tellKeeper')}
          <List mt="xs" size="sm">
            {said.map((line) => (
              <List.Item key={line}>
                <Code lang="en">{line}</Code>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}
