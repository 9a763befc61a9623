import { Alert, Portal, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import { dropToast, useToasts } from './toasts.ts'

/** What was done or refused of late, said aloud too. */
export function ToastBox() {
  const { t } = useLanguage()
  const toasts = useToasts()
  return (
    <Portal>
      <Stack className="toasts no-print" gap="xs" aria-live="polite">
        {toasts.map(({ id, color, title, message }) => (
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
            {message}
          </Alert>
        ))}
      </Stack>
    </Portal>
  )
}
