import { useState } from 'react'
import { Alert, Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core'
import { z } from 'zod'
import { PlanningRules } from '../../../domain/planning-rules.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { call } from '../../wire/call.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { LocalShares } from './local-shares.tsx'

const Left = z.object({ start: PlanningRules, rules: PlanningRules })
const same = (a: PlanningRules, b: PlanningRules): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The rules as they are kept, to be changed by who may; a change by somebody else is told and takes nothing away that was typed. */
export function RulesForm({ kept }: { kept: PlanningRules }) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const mayChange = usePermission('publish') && own === null
  const draft = useDraft('rules', (left) => Left.safeParse(left).data)
  const [start, setStart] = useState(draft.found?.value.start ?? kept)
  const [rules, setRules] = useState(draft.found?.value.rules ?? kept)
  const begin = (from: PlanningRules): void => {
    setStart(from)
    setRules(from)
  }
  const touched = !same(rules, start)
  const isNew = !same(kept, start)
  const stale = isNew && touched && !same(kept, rules)
  if (isNew && !stale) begin(kept)
  useDraftKeeping(draft, touched ? { start, rules } : undefined)
  const save = useDeed({ does: () => call(planningApi.changeRules, { body: { rules, seen: kept } }), renews: ['rules', 'issues'], says: () => t('rules.saved') })
  return (
    <fieldset disabled={!mayChange} className="bare">
      <Stack maw={760}>
        {touched && <DraftNotice draft={draft} onDiscard={() => begin(kept)} />}
        {!mayChange && <Alert color="gray">{t('rules.cannot')}</Alert>}
        <Paper withBorder p="md">
          <Switch
            size="md"
            label={t('rules.hotline')}
            description={t('rules.hotlineHelp')}
            checked={rules.hotlineEachMinute}
            onChange={({ currentTarget }) => setRules({ ...rules, hotlineEachMinute: currentTarget.checked })}
          />
        </Paper>
        <Paper withBorder p="md">
          <Title order={2} size="h4" lh={1.5}>
            {t('rules.local')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('rules.localHelp')}
          </Text>
          <LocalShares shares={rules.localShares} mayChange={mayChange} onChange={(localShares) => setRules({ ...rules, localShares })} />
        </Paper>
        {stale && (
          <Alert color="orange" title={t('rules.stale')} role="alert">
            {t('rules.staleWhy')}
            <Button mt="sm" display="block" variant="default" onClick={() => begin(kept)}>
              {t('playlist.loadNewest')}
            </Button>
          </Alert>
        )}
        <Refusal error={save.error} />
        {mayChange && (
          <Group justify="flex-end">
            {touched && <Text size="sm">{t('playlist.unsaved')}</Text>}
            <Button disabled={!touched} loading={save.isPending} onClick={() => save.mutate(undefined)}>
              {t('do.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </fieldset>
  )
}
