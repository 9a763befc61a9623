import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

export interface ConfirmProps {
  title: string
  why: string
  /** The word on the button that does it. */
  does: string
  onConfirm: () => void
  onClose: () => void
}

export default function ConfirmDialog({ title, why, does, onConfirm, onClose }: ConfirmProps) {
  const { t } = useLanguage()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <Stack>
        <Text>{why}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('do.cancel')}
          </Button>
          <Button
            color="red.8"
            onClick={() => {
              onClose()
              onConfirm()
            }}
          >
            {does}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
