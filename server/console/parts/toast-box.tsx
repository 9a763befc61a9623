import { Alert, Button, Group, Portal, Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import { dropToast, useToasts } from './toasts.ts'

/** What was done or refused of late, said aloud too. */
export function ToastBox() {
  const { t } = useLanguage()
  const toasts = useToasts()
  return (
    <Portal>
      <Stack className="toasts no-print" gap="xs" aria-live="polite">
        {toasts.map(({ id, color, title, message, undo }) => (
          <Alert
            key={id}
            color={color}
            variant="white"
            bd={`2px solid ${color}.8`}
            title={title}
            icon={color === 'green' ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
            withCloseButton
            closeButtonLabel={t('do.close')}
            onClose={() => dropToast(id)}
          >
            <Group justify="space-between" gap="xs">
              {message}
              {undo && (
                <Button
                  size="compact-md"
                  variant="default"
                  leftSection={<IconArrowBackUp size={18} aria-hidden />}
                  onClick={() => {
                    dropToast(id)
                    undo()
                  }}
                >
                  {t('do.undo')}
                </Button>
              )}
            </Group>
          </Alert>
        ))}
      </Stack>
    </Portal>
  )
}
