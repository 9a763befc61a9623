import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { PlaylistPlan } from '../../../domain/playlist.ts'
import { always } from '../../../domain/schedule.ts'
import { Asked } from '../../parts/asked.tsx'
import { Gate } from '../../parts/gate.tsx'
import { MissingPage } from '../../parts/missing-page.tsx'
import { usePlaylists, useProvinces, useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { PlaylistEditor } from './playlist-editor.tsx'

const blank: PlaylistPlan = {
  name: '',
  enabled: true,
  entries: [],
  target: [{ kind: 'nation' }],
  exclude: [],
  priority: 'base',
  schedule: always,
  province: null
}

/** One playlist, or with `new` the next one. A change by somebody else does not touch what is being edited here. */
export default function PlaylistPage() {
  const { t } = useLanguage()
  const { id = 'new' } = useParams()
  const go = useNavigate()
  const [round, setRound] = useState(0)
  const own = useSession().data?.person?.province ?? null
  const fresh: PlaylistPlan = own === null ? blank : { ...blank, province: own, target: [{ kind: 'province', province: own }] }
  return (
    <Asked of={[usePlaylists(), useSlideRoll(), useSigns(), useProvinces()]} page={t(id === 'new' ? 'playlists.new' : 'nav.playlists')}>
      {(playlists, slides, signs, provinces) => {
        const playlist = playlists.find((each) => each.id === id)
        if (playlist === undefined && id !== 'new') return <MissingPage />
        const editor = (
          <PlaylistEditor
            key={`${id}/${round}`}
            newest={playlist}
            start={playlist ?? fresh}
            slides={slides}
            signs={signs}
            provinces={provinces}
            onSaved={(saved) => {
              setRound(round + 1)
              void go(`/playlists/${saved.id}`, { replace: true })
            }}
            onLoadNewest={() => setRound(round + 1)}
          />
        )
        return id === 'new' ? <Gate needs="plan-playlists">{editor}</Gate> : editor
      }}
    </Asked>
  )
}
