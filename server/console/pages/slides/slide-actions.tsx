import { useState } from 'react'
import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Revision, Slide } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** The newest revision's next step: sent for approval, approved by another person, or returned with the reason. */
export function SlideActions({ slide, revision }: { slide: Slide; revision: Revision }) {
  const { t } = useLanguage()
  const mayWrite = usePermission('write-slides')
  const mayApprove = usePermission('approve-slides')
  const isOwn = useSession().data?.person?.id === revision.author.id
  const [returning, { open, close }] = useDisclosure()
  const [comment, setComment] = useState('')
  const params = { id: slide.id, revision: revision.number }
  const renews = ['slides', 'issues'] as const
  const submit = useDeed({ does: () => call(slidesApi.submitSlide, { params }), renews, says: () => t('slide.submittedNow') })
  const approve = useDeed({ does: () => call(slidesApi.approveSlide, { params }), renews, says: () => t('slide.approvedNow') })
  const giveBack = useDeed({
    does: () => call(slidesApi.returnSlide, { params, body: { comment } }),
    renews,
    says: () => {
      close()
      return t('slide.returnedNow')
    }
  })
  const { step } = revision.step
  return (
    <Stack mt="md" gap="sm">
      {step === 'draft' && mayWrite && (
        <Button loading={submit.isPending} onClick={() => submit.mutate(undefined)}>
          {t('slide.submit')}
        </Button>
      )}
      {step === 'submitted' && (
        <>
          {!mayApprove && <Alert color="gray">{t('slide.notApprover')}</Alert>}
          {mayApprove && isOwn && <Alert color="blue">{t('slide.own')}</Alert>}
          {mayApprove && (
            <Group grow>
              <Button color="green.9" disabled={isOwn} loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
                {t('slide.approve')}
              </Button>
              <Button variant="default" onClick={open}>
                {t('slide.return')}
              </Button>
            </Group>
          )}
        </>
      )}
      <Refusal error={submit.error ?? approve.error} />
      <Modal opened={returning} onClose={close} title={t('slide.return')} closeButtonProps={{ 'aria-label': t('do.close') }}>
        <Stack>
          <Textarea
            label={t('slide.returnWhy')}
            description={t('slide.returnHelp')}
            required
            autosize
            minRows={3}
            maxLength={500}
            value={comment}
            onChange={({ currentTarget }) => setComment(currentTarget.value)}
            data-autofocus
          />
          <Refusal error={giveBack.error} />
          <Button disabled={comment.trim() === ''} loading={giveBack.isPending} onClick={() => giveBack.mutate(undefined)}>
            {t('slide.return')}
          </Button>
        </Stack>
      </Modal>
    </Stack>
  )
}
