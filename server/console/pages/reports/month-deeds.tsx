import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import type { ReportDeed, ReportView } from '../../../protocol/api/reports-api.ts'
import { maySignFor } from '../../../domain/roles.ts'
import { useCoordinators } from '../../wire/coordinator-queries.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ReasonModal } from './reason-modal.tsx'
import { SignModal } from './sign-modal.tsx'

type Asked = Exclude<ReportDeed, 'type'>
const isAsked = (deed: ReportDeed): deed is Asked => deed !== 'type'
const isWayOn = (deed: Asked): boolean => deed === 'report' || deed === 'certify'

/** What the person may do with the month as it stands, and why not where that may be wondered at. */
export function MonthDeeds({ view }: { view: ReportView }) {
  const { t } = useLanguage()
  const { sheet, deeds } = view
  const [doing, setDoing] = useState<Asked | null>(null)
  const person = useSession().data?.person ?? null
  const coordinators = useCoordinators({ enabled: usePermission('keep-coordinators') })
  const coordinator = coordinators.data?.find(({ province }) => province === sheet.province)?.form
  const asked = deeds.filter(isAsked)
  const needsOther = sheet.state === 'reported' && !deeds.includes('certify') && person !== null && maySignFor(person, 'certify-reports', sheet.province)
  const close = (): void => setDoing(null)
  if (asked.length === 0) return null
  return (
    <Group gap="xs" className="no-print">
      {asked.map((deed) => (
        <Button key={deed} variant={isWayOn(deed) ? 'filled' : 'default'} onClick={() => setDoing(deed)}>
          {t(`report.do.${deed}`)}
        </Button>
      ))}
      {needsOther && <Text size="sm">{t('report.otherPerson')}</Text>}
      {(doing === 'report' || doing === 'certify') && (
        <SignModal
          as={doing}
          view={view}
          signer={
            doing === 'report' && coordinator !== undefined
              ? { name: coordinator.title + coordinator.name, position: coordinator.position }
              : { name: person?.name ?? '', position: '' }
          }
          onClose={close}
        />
      )}
      {(doing === 'give-back' || doing === 'restate') && <ReasonModal to={doing} params={{ province: sheet.province, month: sheet.month }} onClose={close} />}
    </Group>
  )
}
