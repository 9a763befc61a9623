import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** A one-time link, shown once, to be handed over. */
export function LinkToGive({ label, link, expiresAt }: { label: string; link: string; expiresAt: number }) {
  const { t, language } = useLanguage()
  return (
    <Stack>
      <Alert color="green">{t('people.linkHelp', { at: timeWords(expiresAt, language) })}</Alert>
      <Group align="flex-end" wrap="nowrap">
        <TextInput label={label} value={link} readOnly flex={1} onFocus={({ currentTarget }) => currentTarget.select()} />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} color={copied ? 'green.8' : 'navy'}>
              {copied ? t('do.copied') : t('do.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  )
}
