import { useState } from 'react'
import { Button, Checkbox, Stack } from '@mantine/core'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { Artwork, newestRevision, Picture } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { FitFields, type Fit } from '../../artworks/fit-fields.tsx'
import { PictureDrop } from '../../artworks/picture-drop.tsx'
import { UploadRow } from '../../artworks/upload-row.tsx'
import { useUploads, type Upload } from '../../artworks/use-uploads.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { useUnloadGuard } from '../../parts/use-unload-guard.ts'
import { eachInTurn } from '../../state/each-in-turn.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

const Left = z.object({ fit: Picture.shape.fit, background: z.string(), ready: z.array(z.object({ title: z.string(), artwork: Artwork })) })

/** Many pictures in, one slide made of each. */
export default function UploadPage() {
  const { t } = useLanguage()
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHead title={t('pictures.title')} />
      <Pictures key={round} onDiscard={() => setRound(round + 1)} />
    </>
  )
}

function Pictures({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useLanguage()
  const go = useNavigate()
  const draft = useDraft('slide pictures', (kept) => Left.safeParse(kept).data)
  const left = draft.found?.value
  const { uploads, add, retry, drop, change } = useUploads(undefined, left?.ready)
  const [fit, setFit] = useState<Fit>({ fit: left?.fit ?? 'cover', background: left?.background ?? '#000000' })
  const [submitToo, setSubmitToo] = useState(true)
  const kept = uploads.flatMap(({ title, sent }) => (sent.state === 'ready' ? [{ title, artwork: sent.artwork }] : []))
  useDraftKeeping(draft, kept.length > 0 ? { ...fit, ready: kept } : undefined)
  useUnloadGuard(uploads.some(({ sent }) => sent.state === 'sending'))
  const ready = uploads.filter(({ sent, title }) => sent.state === 'ready' && title.trim() !== '')
  const save = async ({ title, sent }: Upload): Promise<void> => {
    if (sent.state !== 'ready') return
    const slide = await call(slidesApi.writeSlide, { body: { title, content: { kind: 'picture', artworks: [sent.artwork], ...fit } } })
    if (submitToo) await call(slidesApi.submitSlide, { params: { id: slide.id, revision: newestRevision(slide).number } })
  }
  const saveAll = useDeed({
    does: async (chosen: Upload[]) => {
      const { done, refused } = await eachInTurn(chosen, save)
      drop(done.map(({ id }) => id))
      const [first] = refused
      if (first) throw first.error
      if (uploads.length === done.length) {
        draft.drop()
        await go(submitToo ? '/slides?step=submitted' : '/slides?step=draft')
      }
      return done.length
    },
    renews: ['slides'],
    says: (n) => t('pictures.made', { n })
  })
  return (
    <>
      <DraftNotice draft={draft} onDiscard={onDiscard} />
      <Stack maw={900}>
        <PictureDrop onFiles={add} />
        {uploads.length > 0 && <FitFields value={fit} onChange={setFit} />}
        {uploads.map((each) => (
          <UploadRow
            key={each.id}
            upload={each}
            fit={fit}
            onTitle={(title) => change(each.id, { title })}
            onArtwork={(artwork) => change(each.id, { sent: { state: 'ready', artwork } })}
            onRetry={() => retry(each)}
            onDrop={() => drop([each.id])}
          />
        ))}
        {uploads.length > 0 && (
          <>
            <Checkbox label={t('pictures.submitToo')} checked={submitToo} onChange={({ currentTarget }) => setSubmitToo(currentTarget.checked)} />
            <Refusal error={saveAll.error} />
            <Button disabled={ready.length === 0} loading={saveAll.isPending} onClick={() => saveAll.mutate(ready)} style={{ alignSelf: 'flex-start' }}>
              {t('pictures.save', { n: ready.length })}
            </Button>
          </>
        )}
      </Stack>
    </>
  )
}
