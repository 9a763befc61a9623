import { useState } from 'react'
import { Alert, Button, Grid, Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import type { Playlist, PlaylistPlan } from '../../../domain/playlist.ts'
import type { Province } from '../../../domain/province.ts'
import type { Slide } from '../../../domain/slide.ts'
import type { SignView } from '../../../protocol/views.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useLeaveGuard } from '../../parts/use-leave-guard.ts'
import { usePermission } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { EntryList } from './entry-list.tsx'
import { RemovePlaylist } from './remove-playlist.tsx'
import { SlideShelf } from './slide-shelf.tsx'
import { TargetField } from './target-field.tsx'
import { useSavePlaylist } from './use-save-playlist.ts'

interface Props {
  /** What the server holds now; undefined for a new playlist. */
  newest: Playlist | undefined
  start: PlaylistPlan | Playlist
  slides: readonly Slide[]
  signs: readonly SignView[]
  provinces: readonly Province[]
  onSaved: (playlist: Playlist) => void
  onLoadNewest: () => void
}

const planOf = ({ name, enabled, entries, target, exclude, priority, schedule, province }: PlaylistPlan): PlaylistPlan =>
  ({ name, enabled, entries, target, exclude, priority, schedule, province })

export function PlaylistEditor({ newest, start, slides, signs, provinces, onSaved, onLoadNewest }: Props) {
  const { t } = useLanguage()
  const mayPlan = usePermission('plan-playlists')
  const [plan, setPlan] = useState<PlaylistPlan>(() => planOf(start))
  const [touched, setTouched] = useState(false)
  const change = (part: Partial<PlaylistPlan>): void => {
    setPlan((old) => ({ ...old, ...part }))
    setTouched(true)
  }
  const leave = useLeaveGuard(touched)
  const save = useSavePlaylist({
    onSaved: (saved) => {
      leave.allow()
      onSaved(saved)
    }
  })
  const edition = 'edition' in start ? start.edition : null
  const savePlan = (over: number | null): void => save.mutate({ plan, id: newest?.id ?? null, edition: over })
  return (
    <>
      <PageHead title={plan.name || t('playlists.new')}>
        {touched && <Text size="sm">{t('playlist.unsaved')}</Text>}
        {mayPlan && newest && <RemovePlaylist playlist={newest} onRemove={leave.allow} />}
        {mayPlan && (
          <Button loading={save.isPending} disabled={plan.name.trim() === '' || plan.target.length === 0 || (!touched && edition !== null)} onClick={() => savePlan(edition)}>
            {t('do.save')}
          </Button>
        )}
      </PageHead>
      {save.isStale ? (
        <Alert color="orange" title={t('playlist.stale')} mb="md" role="alert">
          {t('playlist.staleWhy')}
          <Group mt="sm">
            <Button variant="default" onClick={onLoadNewest}>
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
              <TargetField target={plan.target} onChange={(target) => change({ target })} signs={signs} provinces={provinces} />
              <Title order={2} size="h4" lh={1.5}>
                {t('playlist.entries')}
              </Title>
              <EntryList entries={plan.entries} slides={slides} onChange={(entries) => change({ entries })} />
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
