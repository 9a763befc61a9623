import { useState } from 'react'
import { Button, Checkbox, Stack } from '@mantine/core'
import { useNavigate } from 'react-router'
import { newestRevision } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { FitFields, type Fit } from '../../artworks/fit-fields.tsx'
import { PictureDrop } from '../../artworks/picture-drop.tsx'
import { UploadRow } from '../../artworks/upload-row.tsx'
import { useUploads, type Upload } from '../../artworks/use-uploads.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useLeaveGuard } from '../../parts/use-leave-guard.ts'
import { eachInTurn } from '../../state/each-in-turn.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** Many pictures in, one slide made of each. */
export default function UploadPage() {
  const { t } = useLanguage()
  const go = useNavigate()
  const { uploads, add, retry, drop, change } = useUploads()
  const [fit, setFit] = useState<Fit>({ fit: 'cover', background: '#000000' })
  const [submitToo, setSubmitToo] = useState(true)
  const leave = useLeaveGuard(uploads.length > 0)
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
        leave.allow()
        await go(submitToo ? '/slides?step=submitted' : '/slides?step=draft')
      }
      return done.length
    },
    renews: ['slides'],
    says: (n) => t('pictures.made', { n })
  })
  return (
    <>
      <PageHead title={t('pictures.title')} />
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
