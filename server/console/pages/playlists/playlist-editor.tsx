import { useState } from 'react'
import { Alert, Button, Grid, Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import { z } from 'zod'
import { PlaylistPlan, type Playlist } from '../../../domain/playlist.ts'
import { Scope } from '../../../domain/target.ts'
import type { Province } from '../../../domain/province.ts'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { dateOf } from '../../../domain/time.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { planWarnings } from '../../state/plan-warnings.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useLanguage } from '../../words/language.tsx'
import { EntryList } from './entry-list.tsx'
import { KindFields } from './kind-fields.tsx'
import { RemovePlaylist } from './remove-playlist.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { SlideShelf } from './slide-shelf.tsx'
import { TargetField } from './target-field.tsx'
import { useSavePlaylist } from './use-save-playlist.ts'
import { WarningList } from './warning-list.tsx'

interface Props {
  /** What the server holds now; undefined for a new playlist. */
  newest: Playlist | undefined
  start: PlaylistPlan | Playlist
  slides: readonly SlideLine[]
  signs: readonly SignEntry[]
  provinces: readonly Province[]
  onSaved: (playlist: Playlist) => void
  onLoadNewest: () => void
}

/** As far as it was written: what it lacks may still come. */
const Left = z.object({ edition: z.number().nullable(), plan: PlaylistPlan.extend({ name: z.string(), target: z.array(Scope) }) })

const planOf = ({ name, enabled, entries, target, exclude, priority, schedule, province }: PlaylistPlan): PlaylistPlan =>
  ({ name, enabled, entries, target, exclude, priority, schedule, province })

export function PlaylistEditor({ newest, start, slides, signs, provinces, onSaved, onLoadNewest }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const mayPlan = usePermission('plan-playlists') && (own === null || start.province === own)
  const nowMs = useServerNow(60_000)
  const draft = useDraft(`playlist ${newest?.id ?? 'new'}`, (kept) => Left.safeParse(kept).data)
  const left = draft.found?.value
  const [plan, setPlan] = useState<PlaylistPlan>(() => left?.plan ?? planOf(start))
  const withinReach = plan.province === null ? provinces : provinces.filter(({ code }) => code === plan.province)
  const [touched, setTouched] = useState(left !== undefined)
  const change = (part: Partial<PlaylistPlan>): void => {
    setPlan((old) => ({ ...old, ...part }))
    setTouched(true)
  }
  // Of what was read here: one that comes meanwhile is somebody else's, and must not be written over unseen.
  const [edition] = useState(() => (left === undefined ? ('edition' in start ? start.edition : null) : left.edition))
  useDraftKeeping(draft, touched ? { edition, plan } : undefined)
  const save = useSavePlaylist({
    onSaved: (saved) => {
      draft.drop()
      onSaved(saved)
    }
  })
  const savePlan = (over: number | null): void => save.mutate({ plan, id: newest?.id ?? null, edition: over })
  return (
    <>
      <PageHead title={plan.name || t('playlists.new')}>
        {touched && <Text size="sm">{t('playlist.unsaved')}</Text>}
        {mayPlan && newest && <RemovePlaylist playlist={newest} onRemove={draft.drop} />}
        {mayPlan && (
          <Button loading={save.isPending} disabled={plan.name.trim() === '' || plan.target.length === 0 || plan.schedule.dayparts.some(({ days }) => days.length === 0) || (!touched && edition !== null)} onClick={() => savePlan(edition)}>
            {t('do.save')}
          </Button>
        )}
      </PageHead>
      <DraftNotice draft={draft} onDiscard={onLoadNewest} />
      {save.isStale ? (
        <Alert color="orange" title={t('playlist.stale')} mb="md" role="alert">
          {t('playlist.staleWhy')}
          <Group mt="sm">
            <Button variant="default" onClick={() => {
                draft.drop()
                onLoadNewest()
              }}>
              {t('playlist.loadNewest')}
            </Button>
            <Button color="orange.9" loading={save.isPending} onClick={() => savePlan(newest?.edition ?? null)}>
              {t('playlist.saveOver')}
            </Button>
          </Group>
        </Alert>
      ) : (
        <Refusal error={save.error} />
      )}
      {!mayPlan && own !== null && (
        <Alert color="gray" mb="md">
          {t('playlist.readOnly')}
        </Alert>
      )}
      <fieldset disabled={!mayPlan} className="bare">
        <Grid gap="md">
          <Grid.Col span={{ base: 12, lg: 8 }}>
            <Stack>
              <Group align="flex-end">
                <TextInput
                  label={t('playlist.name')}
                  required
                  maxLength={120}
                  value={plan.name}
                  onChange={({ currentTarget }) => change({ name: currentTarget.value })}
                  style={{ flex: 1 }}
                />
                <Switch
                  label={t('playlist.enabled')}
                  size="md"
                  mb={8}
                  checked={plan.enabled}
                  onChange={({ currentTarget }) => change({ enabled: currentTarget.checked })}
                />
              </Group>
              <KindFields plan={plan} own={own} onChange={change} />
              <TargetField target={plan.target} exclude={plan.exclude} onChange={change} signs={signs} provinces={withinReach} withNation={plan.province === null} />
              <ScheduleFields schedule={plan.schedule} onChange={(schedule) => change({ schedule })} />
              {(touched || edition !== null) && <WarningList warnings={planWarnings(plan, nowMs, dateOf(nowMs))} />}
              <Title order={2} size="h4" lh={1.5}>
                {t('playlist.entries')}
              </Title>
              <EntryList plan={plan} slides={slides} onChange={(entries) => change({ entries })} />
            </Stack>
          </Grid.Col>
          {mayPlan && (
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <Paper withBorder p="md">
                <SlideShelf slides={slides} entries={plan.entries} onAdd={(added) => change({ entries: [...plan.entries, ...added] })} />
              </Paper>
            </Grid.Col>
          )}
        </Grid>
      </fieldset>
    </>
  )
}
