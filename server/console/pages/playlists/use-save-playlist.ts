import type { Playlist, PlaylistPlan } from '../../../domain/playlist.ts'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { Refused } from '../../wire/refused.ts'
import { useLanguage } from '../../words/language.tsx'

interface Wish {
  plan: PlaylistPlan
  id: string | null
  /** The edition that was being changed; null for a new playlist. */
  edition: number | null
}

/** Saves a playlist; `isStale` when somebody else saved a newer edition meanwhile. */
export function useSavePlaylist({ onSaved }: { onSaved: (playlist: Playlist) => void }) {
  const { t } = useLanguage()
  const save = useDeed({
    does: ({ plan, id, edition }: Wish) =>
      id === null || edition === null
        ? call(planningApi.createPlaylist, { body: plan })
        : call(planningApi.changePlaylist, { params: { id }, body: { ...plan, edition } }),
    renews: ['playlists', 'issues'],
    says: () => t('playlist.saved'),
    onDone: onSaved
  })
  const { mutate, isPending, error } = save
  return { mutate, isPending, error, isStale: error instanceof Refused && error.code === 'stale' }
}
