import { lazy, Suspense } from 'react'
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMail } from '@tabler/icons-react'
import { Loading } from '../../parts/loading.tsx'
import type { NumberView } from '../../state/number-view.ts'
import { usePermission } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

const Mailing = lazy(() => import('./mailing.tsx'))

/** For whoever decides what goes out by letter. */
export function MailingButton({ view }: { view: NumberView }) {
  const { t } = useLanguage()
  const [opened, { open, close }] = useDisclosure()
  if (!usePermission('keep-settings')) return null
  return (
    <>
      <Button variant="default" leftSection={<IconMail size={18} aria-hidden />} onClick={open}>
        {t('mailing.open')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('mailing.title')} size="xl" closeButtonProps={{ 'aria-label': t('do.close') }}>
        <Suspense fallback={<Loading />}>
          <Mailing view={view} />
        </Suspense>
      </Modal>
    </>
  )
}
