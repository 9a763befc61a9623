import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { sentenceOf } from '../wire/call.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  error: unknown
  title?: string
  retry?: (() => void) | undefined
}

/** What the server, or the way to it, refused: in words, with a way on where there is one. */
export function Refusal({ error, title, retry }: Props) {
  const { t, language } = useLanguage()
  if (error === null || error === undefined) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={title ?? t('state.refused')} role="alert">
      {sentenceOf(error, language)}
      {retry && (
        <Button variant="white" color="red" size="compact-sm" mt="xs" display="block" onClick={retry}>
          {t('do.retry')}
        </Button>
      )}
    </Alert>
  )
}
