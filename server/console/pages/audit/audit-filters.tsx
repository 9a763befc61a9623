import { Button, Group, Paper, Pill, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { auditSubjects } from '../../../domain/audit.ts'
import { auditApi } from '../../../protocol/api/audit-api.ts'
import { DateField } from '../../parts/date-field.tsx'
import { fitting } from '../../parts/fitting.ts'
import type { AuditFilters } from '../../state/audit-query.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { useSubjectName } from './use-subject-name.ts'

interface Props {
  filters: AuditFilters
  change: (part: Record<string, string | null>) => void
}

/** By whom, about what, and when. */
export function AuditFilterFields({ filters: { from, to, person, kind, id }, change }: Props) {
  const { t } = useLanguage()
  const nameOf = useSubjectName()
  const people = useQuery({ queryKey: ['audit', 'people'], queryFn: () => call(auditApi.auditPeople) }).data ?? []
  const none = { from: null, to: null, person: null, kind: null, id: null }
  const isAny = [from, to, person, kind].some((each) => each !== undefined)
  return (
    <Paper withBorder p="md" className="no-print">
      <Group align="flex-start" gap="md">
        <DateField label={t('audit.from')} value={from ?? null} onChange={(day) => change({ from: day })} />
        <DateField
          label={t('audit.to')}
          value={to ?? null}
          onChange={(day) => change({ to: day })}
          error={from !== undefined && to !== undefined && from > to ? t('audit.order') : undefined}
        />
        <Select
          label={t('audit.person')}
          placeholder={t('audit.everybody')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('date.clear', { label: t('audit.person') }) }}
          value={person ?? null}
          onChange={(value) => change({ person: value })}
          data={people.map(({ id: value, name }) => ({ value, label: name }))}
          filter={fitting()}
          w={240}
        />
        <Select
          label={t('audit.kind')}
          placeholder={t('audit.everything')}
          clearable
          clearButtonProps={{ 'aria-label': t('date.clear', { label: t('audit.kind') }) }}
          value={kind ?? null}
          onChange={(value) => change({ kind: value, id: null })}
          data={auditSubjects.map((each) => ({ value: each, label: t(`auditKind.${each}`) }))}
          w={240}
        />
      </Group>
      {isAny && (
        <Group gap="sm" mt="sm">
          {kind !== undefined && id !== undefined && (
            <Pill size="lg" withRemoveButton removeButtonProps={{ 'aria-label': t('audit.clear'), tabIndex: 0, 'aria-hidden': false }} onRemove={() => change({ id: null })}>
              {t('audit.onlyThis', { name: nameOf(kind, id) })}
            </Pill>
          )}
          <Button variant="default" size="compact-md" onClick={() => change(none)}>
            {t('audit.clear')}
          </Button>
        </Group>
      )}
    </Paper>
  )
}
