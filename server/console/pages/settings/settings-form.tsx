import { useState } from 'react'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { SettingsPlan } from '../../../domain/settings.ts'
import { api } from '../../../protocol/api.ts'
import type { ResponseOf } from '../../../protocol/route.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useLeaveGuard } from '../../parts/use-leave-guard.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { AlertSection } from './alert-section.tsx'
import { FormSection } from './form-section.tsx'
import { ReminderSection } from './reminder-section.tsx'
import { RetentionSection } from './retention-section.tsx'
import { SecuritySection } from './security-section.tsx'

type Kept = ResponseOf<typeof api.settings>

const same = (a: SettingsPlan, b: SettingsPlan): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is decided in one go; a change by somebody else is told and takes nothing away that was typed. */
export function SettingsForm({ kept }: { kept: Kept }) {
  const { t } = useLanguage()
  const newest = SettingsPlan.parse(kept)
  const [start, setStart] = useState(newest)
  const [plan, setPlan] = useState(newest)
  const begin = (from: SettingsPlan): void => {
    setStart(from)
    setPlan(from)
  }
  const touched = !same(plan, start)
  const isNew = !same(newest, start)
  const stale = isNew && touched && !same(newest, plan)
  if (isNew && !stale) begin(newest)
  useLeaveGuard(touched)
  const read = SettingsPlan.safeParse(plan)
  const save = useDeed({
    does: () => call(api.changeSettings, { body: { ...plan, edition: kept.edition } }),
    renews: ['settings', 'report', 'roll-up', 'session'],
    says: () => t('state.saved')
  })
  const change = (part: Partial<SettingsPlan>): void => setPlan({ ...plan, ...part })
  return (
    <Stack>
      <FormSection plan={plan} onChange={change} />
      <ReminderSection plan={plan} onChange={change} />
      <RetentionSection plan={plan} onChange={change} />
      <AlertSection plan={plan} onChange={change} />
      <SecuritySection plan={plan} onChange={change} />
      {stale && (
        <Alert color="orange" title={t('settings.stale')} role="alert">
          {t('settings.staleWhy')}
          <Button mt="sm" display="block" variant="default" onClick={() => begin(newest)}>
            {t('playlist.loadNewest')}
          </Button>
        </Alert>
      )}
      <Refusal error={save.error} />
      <Group justify="flex-end" className="settings-save">
        {touched && <Text size="sm">{t('playlist.unsaved')}</Text>}
        <Button disabled={!touched || stale || !read.success} loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('settings.save')}
        </Button>
      </Group>
    </Stack>
  )
}
