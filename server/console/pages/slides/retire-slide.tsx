import { useState } from 'react'
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArchive } from '@tabler/icons-react'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** Takes an approved slide out of use, with the reason on record. */
export function RetireSlide({ id, title }: { id: string; title: string }) {
  const { t } = useLanguage()
  const [asking, { open, close }] = useDisclosure()
  const [comment, setComment] = useState('')
  const retire = useDeed({
    does: () => call(slidesApi.retireSlide, { params: { id }, body: { comment } }),
    renews: ['slides', 'issues'],
    says: () => {
      close()
      return t('slide.retiredNow')
    }
  })
  return (
    <>
      <Button variant="default" leftSection={<IconArchive size={18} aria-hidden />} onClick={open}>
        {t('slide.retire')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('slide.retireOf', { title })} closeButtonProps={{ 'aria-label': t('do.close') }}>
        <Stack>
          <Text>{t('slide.retireHelp')}</Text>
          <Textarea
            label={t('slide.retireWhy')}
            required
            autosize
            minRows={3}
            maxLength={500}
            value={comment}
            onChange={({ currentTarget }) => setComment(currentTarget.value)}
            data-autofocus
          />
          <Refusal error={retire.error} />
          <Button color="red.8" disabled={comment.trim() === ''} loading={retire.isPending} onClick={() => retire.mutate(undefined)}>
            {t('slide.retire')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
