import { useState } from 'react'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { z } from 'zod'
import { SettingsPlan } from '../../../domain/settings.ts'
import { settingsApi } from '../../../protocol/api/settings-api.ts'
import type { ResponseOf } from '../../../protocol/route.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { AlertSection } from './alert-section.tsx'
import { FormSection } from './form-section.tsx'
import { ReminderSection } from './reminder-section.tsx'
import { RetentionSection } from './retention-section.tsx'
import { SecuritySection } from './security-section.tsx'

type Kept = ResponseOf<typeof settingsApi.settings>

const Left = z.object({ start: SettingsPlan, plan: SettingsPlan })
const same = (a: SettingsPlan, b: SettingsPlan): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is decided in one go; a change by somebody else is told and takes nothing away that was typed. */
export function SettingsForm({ kept }: { kept: Kept }) {
  const { t } = useLanguage()
  const newest = SettingsPlan.parse(kept)
  const draft = useDraft('settings', (left) => Left.safeParse(left).data)
  const [start, setStart] = useState(draft.found?.value.start ?? newest)
  const [plan, setPlan] = useState(draft.found?.value.plan ?? newest)
  const begin = (from: SettingsPlan): void => {
    setStart(from)
    setPlan(from)
  }
  const touched = !same(plan, start)
  const isNew = !same(newest, start)
  const stale = isNew && touched && !same(newest, plan)
  if (isNew && !stale) begin(newest)
  useDraftKeeping(draft, touched ? { start, plan } : undefined)
  const read = SettingsPlan.safeParse(plan)
  const save = useDeed({
    does: () => call(settingsApi.changeSettings, { body: { ...plan, edition: kept.edition } }),
    renews: ['settings', 'report', 'roll-up', 'session'],
    says: () => t('state.saved')
  })
  const change = (part: Partial<SettingsPlan>): void => setPlan({ ...plan, ...part })
  return (
    <Stack>
      {touched && <DraftNotice draft={draft} onDiscard={() => begin(newest)} />}
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
      <Group justify="flex-end" py="sm" bg="white" pos="sticky" bottom={0} style={{ zIndex: 1 }}>
        {touched && <Text size="sm">{t('playlist.unsaved')}</Text>}
        <Button disabled={!touched || stale || !read.success} loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('settings.save')}
        </Button>
      </Group>
    </Stack>
  )
}
